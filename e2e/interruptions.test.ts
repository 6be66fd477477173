import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linkIn, subjectsTo } from "./letters.ts";
import { setStage, type Stage } from "./stage.ts";

const invitation = /Où en est votre fonction/;
const guide = /^Votre guide/;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

/** Sends a funnel's form as a program does. */
async function send(slug: string, email: string, more: Record<string, unknown> = {}): Promise<void> {
  const answer = await fetch(`${stage.server.url}/api/v1/funnels/${slug}/submissions`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": `${slug}:${email}` },
    body: JSON.stringify({
      answers: {},
      contact: { name: "Élise Normand", email },
      consents: { guide: true },
      locale: "fr",
      ...more,
    }),
  });
  if (answer.status !== 201) throw new Error(`${slug}: ${answer.status} ${await answer.text()}`);
}

describe("what comes between a download and its follow-up", () => {
  it("sends one invitation though the server was killed before it, and again after it", async () => {
    const email = "elise.normand@normand-freres.example";
    await send("cx-ebook", email);
    await stage.arrival(email, guide);
    // A kill between SMTP's last word and our note of it is the one case that may repeat (see docs/reliability.md).
    await stage.settle();
    await stage.server.kill();
    await stage.server.start();
    await stage.server.advance("P2D");
    await stage.arrival(email, invitation);
    await stage.settle();
    await stage.server.kill();
    await stage.server.start();
    await stage.server.advance("P7D");
    await stage.settle();
    expect(subjectsTo(stage.smtp.messages, email)).toEqual([
      expect.stringMatching(guide),
      expect.stringMatching(invitation),
    ]);
  });

  it("sends nothing to whoever unsubscribed by one click in the meantime", async () => {
    const email = "rose.tessier@tessier-paris.example";
    await send("cx-ebook", email);
    const link = await stage.arrival(email, guide);
    const header = /List-Unsubscribe: <([^>]+)>/.exec(link.raw.replace(/\r\n[ \t]+/g, " "))?.[1] ?? "";
    expect(header).toBe(linkIn(link, stage.server.url, "u"));
    const answer = await fetch(header, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    });
    expect(answer.status).toBe(200);
    await stage.server.advance("P2D");
    await stage.settle();
    await stage.server.advance("P30D");
    await stage.settle();
    expect(subjectsTo(stage.smtp.messages, email)).toEqual([expect.stringMatching(guide)]);
  });

  it("invites nobody to a diagnostic that they have found by themselves", async () => {
    const email = "omar.belkacem@belkacem-conseil.example";
    await send("cx-ebook", email);
    await stage.arrival(email, guide);
    await send("cx-check", email, {
      answers: await anyAnswers("cx-check"),
      consents: { results: true },
      choices: { debrief: "email" },
    });
    await stage.server.advance("P2D");
    await stage.arrival(email, /sur 100$/);
    await stage.settle();
    expect(subjectsTo(stage.smtp.messages, email)).toHaveLength(2);
  });
});

/** The first option of everything. */
async function anyAnswers(slug: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${stage.server.url}/api/v1/funnels/${slug}?locale=fr`);
  const { magnet } = (await answer.json()) as {
    magnet: { questions: { id: string; type: string; min?: number; options?: { id: string }[] }[] };
  };
  return Object.fromEntries(
    magnet.questions.map(({ id, type, min, options }) => [
      id,
      type === "multiple" ? [options?.[0]?.id] : type === "scale" ? min : options?.[0]?.id,
    ]),
  );
}
