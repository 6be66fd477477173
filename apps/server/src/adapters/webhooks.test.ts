import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address.ts";
import { createWebhooks, webhookSecret } from "./webhooks.ts";

const secretKey = "a secret that only tests know, 32 long";
const call = (url: string) => ({
  id: "01KTEST.offer",
  url,
  event: "follow-up.step",
  body: { lead: { name: "Inès « Aubrac »" } },
  at: Temporal.Now.instant(),
});

describe("an address", () => {
  it.each([
    ["0.0.0.0", "0.255.255.255"],
    ["10.0.0.0", "10.255.255.255"],
    ["100.64.0.0", "100.127.255.255"],
    ["127.0.0.1", "127.255.255.255"],
    ["169.254.0.0", "169.254.169.254"],
    ["172.16.0.0", "172.31.255.255"],
    ["192.0.0.0", "192.0.0.255"],
    ["192.0.2.1", "198.51.100.7"],
    ["192.168.0.0", "192.168.255.255"],
    ["198.18.0.0", "198.19.255.255"],
    ["203.0.113.9", "192.88.99.1"],
    ["224.0.0.0", "239.255.255.255"],
    ["240.0.0.0", "255.255.255.255"],
    ["::", "::1"],
    // Mapped, compatible, translated: an IPv4 address in disguise.
    ["::ffff:127.0.0.1", "::ffff:7f00:1"],
    ["::ffff:8.8.8.8", "::127.0.0.1"],
    ["64:ff9b::7f00:1", "64:ff9b:1::a00:1"],
    ["2002:7f00:1::", "2002:c0a8:1::1"],
    ["2001::1", "2001:1ff:ffff::1"],
    ["2001:db8::1", "3fff::1"],
    ["100::1", "100:0:0:1::1"],
    ["5f00::1", "fec0::1"],
    ["fc00::1", "fdff:ffff::1"],
    ["fe80::1", "fe80::1%lo"],
    ["ff02::1", "ff0e::1"],
    ["", "example.com"],
    ["127.1", "0x7f000001"],
  ])("such as %s and %s is not the public internet", (one, other) => {
    expect([isPublicAddress(one), isPublicAddress(other)]).toEqual([false, false]);
  });

  it.each([
    ["1.1.1.1", "8.8.8.8"],
    ["9.255.255.255", "11.0.0.0"],
    ["100.63.255.255", "100.128.0.0"],
    ["126.255.255.255", "128.0.0.0"],
    ["172.15.255.255", "172.32.0.0"],
    ["192.167.255.255", "192.169.0.0"],
    ["223.255.255.255", "198.20.0.0"],
    ["2606:4700:4700::1111", "2a00:1450:4007::1"],
    ["2001:200::1", "2003::1"],
  ])("such as %s and %s is", (one, other) => {
    expect([isPublicAddress(one), isPublicAddress(other)]).toEqual([true, true]);
  });
});

describe("a call", () => {
  it.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::a9fe:a9fe]/",
    "https://169.254.169.254/latest/meta-data",
    "https://①②⑦.0.0.1/",
  ])("to %s is refused, whatever way it is written", async (url) => {
    const { send } = createWebhooks([secretKey], { lookup: () => Promise.reject(new Error("looked up")) });
    await expect(send(call(url))).rejects.toThrow("not on the public internet");
  });

  it.each([
    ["a private address", ["10.0.0.8"]],
    ["a public and a private one", ["93.184.215.14", "192.168.1.1"]],
    ["the machine itself, in IPv6", ["::1"]],
    ["something that is no address", ["localhost"]],
  ])("to a name that has %s is refused", async (_, addresses) => {
    const { send } = createWebhooks([secretKey], { lookup: async () => addresses });
    await expect(send(call("https://hooks.example.com/"))).rejects.toThrow("not on the public internet");
  });

  it("fails closed where the resolver does", async () => {
    const failing = createWebhooks([secretKey], { lookup: () => Promise.reject(new Error("SERVFAIL")) });
    await expect(failing.send(call("https://hooks.example.com/"))).rejects.toThrow("SERVFAIL");
    const empty = createWebhooks([secretKey], { lookup: async () => [] });
    await expect(empty.send(call("https://hooks.example.com/"))).rejects.toThrow("no address");
  });

  it("goes over https, and over nothing else", async () => {
    const { send } = createWebhooks([secretKey], { lookup: async () => ["93.184.215.14"] });
    for (const url of ["http://hooks.example.com/", "ftp://hooks.example.com/", "file:///etc/passwd"])
      await expect(send(call(url))).rejects.toThrow("https only");
  });
});

describe("a receiver on this machine", () => {
  let server: Server;
  let origin = "";
  let received: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const webhooks = createWebhooks([secretKey], { allowPrivate: true, lookup: async () => ["127.0.0.1"] });

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const body = await text(request);
      const path = request.url ?? "";
      received.push({ path, headers: request.headers, body });
      const status = Number(path.slice(1)) || 200;
      if (path === "/silent") return;
      response.writeHead(status, status === 302 ? { location: "/200" } : {});
      if (path === "/endless") {
        const more = () => response.write("x".repeat(16_384)) && setImmediate(more);
        response.on("drain", more);
        response.on("error", () => {});
        more();
      } else response.end("thanks");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    origin = `http://hooks.example.com:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    received = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("reads what it was told, and can check who said it", async () => {
    const said = call(`${origin}/200`);
    await webhooks.send(said);
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    expect(headers).toMatchObject({
      host: origin.slice("http://".length),
      "webhook-id": said.id,
      "content-type": "application/json",
    });
    const read = new Webhook(webhookSecret(secretKey)).verify(body, headers as Record<string, string>);
    expect(read).toEqual({ type: said.event, timestamp: said.at.toString(), data: said.body });
    expect(() =>
      new Webhook(webhookSecret(secretKey)).verify(`${body} `, headers as Record<string, string>),
    ).toThrow();
    expect(() =>
      new Webhook(webhookSecret("another secret of this length")).verify(
        body,
        headers as Record<string, string>,
      ),
    ).toThrow();
  });

  it.each([302, 307, 400, 404, 410, 429, 500, 503])(
    "that answers %d has not taken it, and leads nowhere else",
    async (status) => {
      await expect(webhooks.send(call(`${origin}/${status}`))).rejects.toThrow(String(status));
      expect(received.map(({ path }) => path)).toEqual([`/${status}`]);
    },
  );

  it.each(["/200", "/204", "/endless"])(
    "that answers %s has taken it, however long it goes on",
    async (path) => {
      await webhooks.send(call(`${origin}${path}`));
      expect(received).toHaveLength(1);
    },
  );

  it("that never answers is given up", async () => {
    const hasty = createWebhooks([secretKey], {
      allowPrivate: true,
      lookup: async () => ["127.0.0.1"],
      timeoutMs: 50,
    });
    await expect(hasty.send(call(`${origin}/silent`))).rejects.toThrow(/timeout|aborted/i);
  });

  it("that is not there fails the call", async () => {
    await expect(webhooks.send(call("http://hooks.example.com:9/"))).rejects.toThrow();
  });
});
