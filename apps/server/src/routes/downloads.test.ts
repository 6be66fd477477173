import { publish } from "@aimant/core";
import type { StoredFile } from "@aimant/core/ports";
import { aFunnel } from "@aimant/testing";
import type { Funnel } from "@aimant/funnel";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

const bytes = "%PDF-1.7 the first edition";
type Magnet = Parameters<typeof aFunnel>[0] & object;

/** An ebook, handed over five times at most. */
const anEbook = (parts: Record<string, unknown> = {}): Funnel =>
  aFunnel({
    slug: "guide",
    magnet: {
      kind: "download",
      title: { fr: "Le guide", en: "The guide" },
      files: [
        { id: "guide", label: "Le guide", path: "guide.pdf", filename: "De l’enquête à la décision.pdf" },
        { id: "sheet", label: "La fiche", path: "sheet.pdf", filename: "fiche.pdf" },
      ],
      uses: 5,
      expires: "P7D",
      ...parts,
    } as NonNullable<Magnet["magnet"]>,
    results: {},
    followUps: [
      {
        id: "hand-over",
        trigger: "downloaded",
        steps: [
          {
            id: "link",
            delay: "PT0M",
            consent: "results",
            action: { type: "email", template: "download-link" },
          },
        ],
      },
    ],
  });

let under: AppUnderTest;
let files: Record<string, StoredFile>;
let people = 0;
let link = "";
beforeAll(async () => {
  under = await appUnderTest();
  files = { guide: await store(bytes), sheet: await store("%PDF-1.7 a sheet") };
  await publish(under.services, anEbook(), files);
});
afterAll(() => under.dispose());
beforeEach(async () => {
  link = (await handOver()).next.url ?? "";
});

const store = (body: string) =>
  under.services.files.put({
    name: "guide.pdf",
    contentType: "application/pdf",
    body: new TextEncoder().encode(body),
  });
type HandedOver = {
  id: string;
  next: { kind: string; url?: string; text: string; files?: { label: string; url: string }[] };
};
async function handOver(): Promise<HandedOver> {
  const contact = { name: "Inès Moreau", email: `ines-${(people += 1)}@example.com` };
  const response = await under.submit(aBody({ contact, answers: {} }), {}, "guide");
  expect(response.status).toBe(201);
  return (await response.json()) as HandedOver;
}
const get = (headers: Record<string, string> = {}, method = "GET", url = link) =>
  under.app.request(url.replace("http://aimant.test", ""), { method, headers });
const statusOf = async (...asked: Parameters<typeof get>) => (await get(...asked)).status;
const uses = async () => {
  const lead = await under.services.store.leads.byEmail(`ines-${people}@example.com`);
  const links = await under.services.store.downloads.ofLead(lead?.id ?? "");
  return links.reduce((sum, row) => sum + row.uses, 0);
};

describe("a download link", () => {
  it("gives each file under its own name, on screen and by email", async () => {
    const { next } = await handOver();
    expect(next.kind).toBe("download");
    expect(next.files?.map(({ label }) => label)).toEqual(["Le guide", "La fiche"]);
    expect(next.url).toBe(next.files?.[0]?.url);
    const answer = await get({}, "GET", next.url);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; .*filename\*=UTF-8''De%20l%E2%80%99enqu%C3%AAte/,
    );
    expect(await answer.text()).toBe(bytes);
    expect(await (await get({}, "GET", next.files?.[1]?.url)).text()).toBe("%PDF-1.7 a sheet");
    await under.drain();
    const sent = under.transport.sent.at(-1)?.message;
    for (const { url } of next.files ?? []) expect(sent?.html).toContain(url);
  });

  it("used a thousand times at once works as often as it may, then is not found", async () => {
    const statuses = await Promise.all(Array.from({ length: 1_000 }, () => statusOf()));
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 404)).toHaveLength(995);
    const problem = await problemOf(await get());
    expect(problem.type).toBe("not-found");
    expect(await uses()).toBe(5);
  });

  it("works until it expires", async () => {
    under.clock.advance("P6DT23H59M");
    expect(await statusOf()).toBe(200);
    under.clock.advance("PT1M");
    expect([await statusOf(), await statusOf({}, "HEAD")]).toEqual([404, 404]);
  });

  it.each(["x", "A".repeat(27), "%2e%2e%2f"])("that is %j opens nothing", async (token) => {
    expect(await statusOf({}, "GET", `/d/${token}`)).toBe(404);
  });

  it("still gives the bytes of its day after the file was replaced", async () => {
    await publish(under.services, anEbook(), { ...files, guide: await store("%PDF-1.7 the second edition") });
    expect(await (await get()).text()).toBe(bytes);
    const { next } = await handOver();
    expect(await (await get({}, "GET", next.url)).text()).toBe("%PDF-1.7 the second edition");
    await publish(under.services, anEbook(), files);
  });

  it("whose file vanished is not found, which is logged, and costs no use", async () => {
    const lost = await store("%PDF-1.7 a file that goes");
    await publish(under.services, anEbook(), { ...files, guide: lost });
    const { next } = await handOver();
    await under.services.files.remove(lost.key);
    expect(await statusOf({}, "GET", next.url)).toBe(404);
    expect(await uses()).toBe(0);
    expect(under.log.entries.at(-1)).toMatchObject({ level: "error", event: "download.file-vanished" });
    await publish(under.services, anEbook(), files);
  });
});

describe("what counts as a use", () => {
  it("is a file from its first byte: resuming and winding belong to it for a day", async () => {
    expect(await statusOf({ range: "bytes=0-3" })).toBe(206);
    for (const range of ["bytes=4-", "bytes=4-7", "bytes=-5"]) expect(await statusOf({ range })).toBe(206);
    expect(await uses()).toBe(1);
    under.clock.advance("P1D");
    expect(await statusOf({ range: "bytes=4-" })).toBe(206);
    expect(await uses()).toBe(2);
  });

  it("is not a look: HEAD, the probe of a player, a copy that is still good, a range beyond the end", async () => {
    const etag = files["guide"]?.etag ?? "";
    expect([
      await statusOf({}, "HEAD"),
      await statusOf({ range: "bytes=0-1" }),
      await statusOf({ "if-none-match": etag }),
      await statusOf({ "if-match": '"another"' }),
      await statusOf({ range: "bytes=999-" }),
    ]).toEqual([200, 206, 304, 412, 416]);
    expect(await uses()).toBe(0);
    const lead = await under.services.store.leads.byEmail(`ines-${people}@example.com`);
    const timeline = await under.services.store.timeline.ofLead(lead?.id ?? "");
    expect(timeline.filter(({ kind }) => kind === "downloaded")).toEqual([]);
  });

  it.each(["bytes=1-,0-", "bytes=5-2", "bytes=00-", "items=1-2", "bytes=0-", "bytes=0-9999"])(
    "is also the whole file behind the range %j",
    async (range) => {
      for (let time = 0; time < 5; time += 1) await (await get({ range })).text();
      expect(await uses()).toBe(5);
      expect(await statusOf({ range })).toBe(404);
    },
  );

  it("of a link that is used up ends a day later for its parts too", async () => {
    for (let time = 0; time < 5; time += 1) await get();
    expect([await statusOf(), await statusOf({ range: "bytes=1-" })]).toEqual([404, 206]);
    under.clock.advance("P1D");
    expect(await statusOf({ range: "bytes=1-" })).toBe(404);
  });
});

describe("a download by email", () => {
  it("shows no link on screen: the address has to be right", async () => {
    await publish(under.services, anEbook({ deliver: "email" }), files);
    const { next } = await handOver();
    expect(next.kind).toBe("thanks");
    expect(JSON.stringify(next)).not.toContain("/d/");
    expect(next.text).toContain(`ines-${people}@example.com`);
    await under.drain();
    const mail = under.transport.sent.at(-1)?.message;
    expect(mail?.to).toBe(`ines-${people}@example.com`);
    const [url] = /http:\/\/aimant\.test\/d\/[\w-]+/.exec(mail?.html ?? "") ?? [];
    expect(await (await get({}, "GET", url)).text()).toBe(bytes);
  });

  it("on screen only is no different for the one who asks", async () => {
    await publish(under.services, anEbook({ deliver: "screen" }), files);
    expect((await handOver()).next.kind).toBe("download");
  });
});
