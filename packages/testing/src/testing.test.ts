import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { checkAnswers } from "@aimant/funnel/engine";
import {
  aFunnel,
  aLead,
  aMailMessage,
  aResultsView,
  aScore,
  aTeam,
  faultAt,
  fixedClock,
  InjectedFault,
  recordingTransport,
  sequentialIds,
  someAnswers,
  startSmtpServer,
  testTokens,
} from "./index.ts";
import type { TestSmtpServer } from "./index.ts";

describe("the builders", () => {
  it("agree with each other: the answers fit the funnel, the owner exists", () => {
    const funnel = aFunnel();
    expect(checkAnswers(funnel.magnet.questions, someAnswers)).toEqual([]);
    expect(aScore()).toMatchObject({
      total: 58,
      level: "growing",
      axes: { listening: { score: 50 }, care: { score: 75 } },
    });
    expect(aResultsView("en").level?.label).toBe("On the way");
    expect(aTeam().owners.map(({ id }) => id)).toEqual(funnel.booking?.owners);
  });

  it("refuse a funnel that is not one", () => {
    expect(() => aFunnel({ slug: "Not A Slug" })).toThrow();
  });

  it("give every row an id and an address of its own, later ones later", () => {
    const [one, two] = [aLead(), aLead()];
    expect(one.id < two.id).toBe(true);
    expect(one.id).toHaveLength(26);
    expect(one.email).not.toBe(two.email);
  });
});

describe("the fakes", () => {
  it("stand still until moved, by the calendar of Paris", () => {
    const clock = fixedClock("2027-03-27T08:00:00Z");
    clock.advance("P1D");
    expect(clock.now().toString()).toBe("2027-03-28T07:00:00Z");
  });

  it("repeat ids, secrets and tokens from run to run", () => {
    const [one, other] = [sequentialIds(), sequentialIds()];
    expect([one.next(), one.random(40)]).toEqual([other.next(), other.random(40)]);
    expect(one.random(40)).not.toEqual(one.random(40));
    const tokens = testTokens();
    expect(tokens.derive("results", "a")).toMatch(/^[\w-]{27}$/);
    expect(tokens.derive("results", "a")).not.toBe(tokens.derive("booking", "a"));
  });

  it("lose the answer of a message that went out, and send it once under its key", async () => {
    const transport = recordingTransport();
    transport.fail({ kind: "ambiguous", accepted: true });
    transport.fail({ kind: "temporary", retryAfter: 30 });
    const message = aMailMessage();
    await expect(transport.send(message, "k1")).rejects.toMatchObject({ kind: "ambiguous" });
    await expect(transport.send(message, "k1")).rejects.toMatchObject({ kind: "temporary", retryAfter: 30 });
    await expect(transport.send(message, "k1")).resolves.toEqual({ providerId: "sent-1" });
    await expect(transport.send(aMailMessage(), "k1")).rejects.toMatchObject({ kind: "permanent" });
    expect([transport.sent.length, transport.attempts.length]).toEqual([1, 4]);
  });

  it("send twice where the protocol knows no keys", async () => {
    const transport = recordingTransport({ name: "smtp", idempotentHours: 0 });
    const message = aMailMessage();
    await transport.send(message, "k1");
    await transport.send(message, "k1");
    expect(transport.sent).toHaveLength(2);
  });

  it("stop at one point as often as told", () => {
    const fault = faultAt("deliver:frozen", 1);
    expect(() => fault("deliver:leased")).not.toThrow();
    expect(() => fault("deliver:frozen")).toThrow(InjectedFault);
    expect(() => fault("deliver:frozen")).not.toThrow();
  });
});

/** Speaks SMTP line by line and returns the replies' codes. */
async function speak(url: string, said: string[]): Promise<number[]> {
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  const codes: number[] = [];
  const rest = [...said];
  for await (const reply of socket.setEncoding("utf8")) {
    codes.push(Number(String(reply).slice(0, 3)));
    const next = rest.shift();
    if (next === undefined) break;
    socket.write(`${next}\r\n`);
  }
  return codes;
}

describe("the SMTP server", () => {
  let server: TestSmtpServer | undefined;
  afterEach(() => server?.stop());

  it("keeps what arrives, parsed, and refuses whom it should", async () => {
    server = await startSmtpServer();
    const arrival = server.waitFor(({ to }) => to.includes("paul@example.com"));
    const codes = await speak(server.url, [
      "EHLO test",
      "MAIL FROM:<bonjour@example.com>",
      "RCPT TO:<refused@example.com>",
      "RCPT TO:<busy@example.com>",
      "RCPT TO:<paul@example.com>",
      "DATA",
      "Subject: =?utf-8?Q?Synth=C3=A8se?=\r\n\r\nBonjour.\r\n.",
      "QUIT",
    ]);
    expect(codes).toEqual([220, 250, 250, 550, 451, 250, 354, 250, 221]);
    const { from, mail } = await arrival;
    expect([from, mail.subject, mail.text?.trim()]).toEqual(["bonjour@example.com", "Synthèse", "Bonjour."]);
    await expect(server.waitFor(() => false, 1)).rejects.toThrow("1 others arrived");
  });
});
