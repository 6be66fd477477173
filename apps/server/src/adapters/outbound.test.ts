import { gzipSync } from "node:zlib";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { aReceiver } from "../testing/a-receiver.ts";
import { createOutbound } from "./outbound.ts";

const secret = `whsec_${Buffer.from("a secret that only tests know, 32").toString("base64")}`;
const older = `whsec_${Buffer.from("another one, which ends tomorrow").toString("base64")}`;
const body = JSON.stringify({ type: "lead.created", data: { name: "Inès « Aubrac »" } });
const sign = () => ({ id: "01KTEST", at: Temporal.Now.instant(), secrets: [secret, older] });

describe("a call to an endpoint", () => {
  it("is signed under each secret in force, as Standard Webhooks' own library reads it", async () => {
    const { host, url, received } = await aReceiver();
    const outbound = createOutbound({ privateHosts: [host] });
    expect(await outbound.post({ url, body, sign: sign() })).toEqual({ status: 200, said: "thanks" });
    const [call] = received;
    const headers = call?.headers as Record<string, string>;
    for (const one of [secret, older])
      expect(new Webhook(one).verify(call?.body ?? "", headers)).toEqual(JSON.parse(body));
    const stranger = `whsec_${Buffer.from("of somebody else entirely, 32 ch").toString("base64")}`;
    expect(() => new Webhook(stranger).verify(call?.body ?? "", headers)).toThrow();
    expect(() => new Webhook(secret).verify(`${call?.body} `, headers)).toThrow();
  });

  it.each([
    ["a status", 503, { "retry-after": "120" }, { status: 503, wait: 120 }],
    ["a redirect into the house", 302, { location: "http://127.0.0.1:9/" }, { status: 302 }],
    ["nonsense to wait for", 429, { "retry-after": "soon" }, { status: 429 }],
    [
      "a date to wait for",
      429,
      { date: "Wed, 25 Nov 2026 08:00:00 GMT", "retry-after": "Wed, 25 Nov 2026 08:01:30 GMT" },
      { status: 429, wait: 90 },
    ],
  ])("tells %s, and goes nowhere else", async (_, status, headers, told) => {
    const { host, url, received, answer } = await aReceiver();
    answer((response) => response.writeHead(status, headers).end());
    expect(await createOutbound({ privateHosts: [host] }).post({ url, body })).toEqual({ said: "", ...told });
    expect(received).toHaveLength(1);
  });

  it("keeps a short and harmless beginning of whatever is answered", async () => {
    const { host, url, answer } = await aReceiver();
    const { post } = createOutbound({ privateHosts: [host] });
    answer((response) => response.end(`\u001b[31m\u202ered\u0000\r\n\t<script>${"x".repeat(50_000)}`));
    const { said } = await post({ url, body });
    expect(said).toMatch(/^\[31m red <script>x+$/);
    expect(said.length).toBeLessThanOrEqual(300);
    answer((response) => response.end(Buffer.from([0xff, 0xfe, 0x00, 0xd8])));
    expect((await post({ url, body })).said.isWellFormed()).toBe(true);
  });

  it("is over with the status, however long the answer goes on, or whatever it unpacks to", async () => {
    const { host, url, answer } = await aReceiver();
    const { post } = createOutbound({ privateHosts: [host] });
    answer((response) => {
      const more = () => response.write("x".repeat(16_384)) && setImmediate(more);
      response.on("drain", more);
      response.on("error", () => {});
      more();
    });
    expect((await post({ url, body })).status).toBe(200);
    answer((response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(30_000_000))),
    );
    expect((await post({ url, body })).status).toBe(200);
    answer((response) => response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip"));
    expect((await post({ url, body })).status).toBe(200);
  });

  it("to somebody who never answers, or is not there, is told as such", async () => {
    const { host, url, answer } = await aReceiver();
    answer(() => {});
    const { post } = createOutbound({ privateHosts: [host, "127.0.0.1:9"], timeoutMs: 100 });
    expect(await post({ url, body })).toMatchObject({
      status: null,
      said: expect.stringMatching(/time|abort/i),
    });
    const nobody = await post({ url: "http://127.0.0.1:9/", body });
    expect(nobody.status).toBeNull();
    expect(nobody.said).not.toBe("");
  });
});

describe("an address", () => {
  it.each([
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/latest/meta-data",
    "http://hooks.example.com/",
    "https://user:password@hooks.example.com/",
    "ftp://hooks.example.com/",
    "nothing",
  ])("such as %s is refused, and nothing is sent there", async (url) => {
    const { refusal, post } = createOutbound({ lookup: async () => ["93.184.215.14"] });
    expect(await refusal(url)).toEqual(expect.any(String));
    if (URL.canParse(url) && !url.includes("@")) expect((await post({ url, body })).status).toBeNull();
  });

  it("of the house's own network is called where the configuration names it, with its port", async () => {
    const { host, received } = await aReceiver();
    const { refusal, post } = createOutbound({
      privateHosts: ["n8n.internal:1"],
      lookup: async () => ["10.0.0.8"],
    });
    expect(await refusal("http://n8n.internal:1/")).toBeUndefined();
    expect(await refusal("http://n8n.internal:2/")).toEqual(expect.any(String));
    expect(await refusal(`http://${host}/`)).toEqual(expect.any(String));
    expect((await post({ url: `http://${host}/`, body })).status).toBeNull();
    expect(received).toEqual([]);
  });

  it("whose name leads inside is refused at the time of the call, whatever it was before", async () => {
    const answers = [["93.184.215.14"], ["10.0.0.8"]];
    const { refusal, post } = createOutbound({ lookup: async () => answers.shift() ?? [] });
    expect(await refusal("https://rebinding.example.com/")).toBeUndefined();
    expect(await post({ url: "https://rebinding.example.com/", body })).toMatchObject({
      status: null,
      said: expect.stringContaining("not on the public internet"),
    });
  });
});
