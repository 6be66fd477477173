import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributeValues } from "../testing/html.ts";
import { everythingKept } from "../testing/everything-kept.ts";
import { aProspect, book, slotsOf } from "../testing/booking.ts";
import { anInvitingFunnel, handOverAGuide } from "../testing/an-inviting-funnel.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

const origin = "http://aimant.test";
let under: AppUnderTest;
/** Every address of ours that an email or a page of ours names. */
let links: string[];
/** A file's link is there to be followed: that counts, and nothing else does. */
let fileLinks: string[];
/** What was kept before anybody followed any of them. */
let before: string;

beforeAll(async () => {
  under = await appUnderTest({ funnel: anInvitingFunnel() });
  await handOverAGuide(under, "zoe@example.com");
  const ines = await aProspect(under, "ines@example.com", { source: { page: "https://www.example.com/" } });
  const paul = await aProspect(under, "paul@example.com");
  for (let days = 0; days < 12; days += 1) {
    under.clock.advance("P1D");
    await under.drain();
  }
  await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
  await under.drain();
  const mails = under.transport.sent.map(({ message }) => message);
  const mailed = mails.flatMap(({ html, text, headers }) => [
    ...attributeValues(html, "href"),
    ...(text.match(/https?:\/\/[^\s>)]+/g) ?? []),
    ...Object.values(headers).flatMap((value) => /<(http[^>]+)>/.exec(value)?.[1] ?? []),
  ]);
  before = await everythingKept(under.services.store, under.clock.now());
  const named = mailed.filter((link) => link.startsWith(origin));
  const ours = new Set(named);
  for (const link of named) {
    if (link.startsWith(`${origin}/d/`)) continue;
    const response = await under.app.request(link.slice(origin.length));
    for (const found of attributeValues(await response.text(), "href")) {
      const url = new URL(found, link);
      if (url.origin === origin && url.hash === "") ours.add(url.href);
    }
  }
  const isFile = (link: string) => link.startsWith(`${origin}/d/`);
  fileLinks = [...ours].filter(isFile);
  links = [
    ...[...ours].filter((link) => !isFile(link)),
    `${origin}/b/${paul.token}`,
    `${origin}/b/${paul.token}/invitation.ics`,
    `${origin}/f/sample`,
    `${origin}/f/sample?plain=1`,
  ];
});
afterAll(() => under.dispose());

const scanners: Record<string, Record<string, string>> = {
  "a browser": { accept: "text/html", "user-agent": "Mozilla/5.0" },
  "a mail scanner": { "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks", accept: "*/*" },
  "a prefetch": { accept: "text/html", purpose: "prefetch", "sec-purpose": "prefetch;prerender" },
  "a robot with a wish": {
    "x-http-method-override": "POST",
    "content-type": "application/x-www-form-urlencoded",
  },
};

describe("the links of emails and pages", () => {
  it("are of every kind", () => {
    const kinds = new Set(links.map((link) => link.slice(origin.length).split("/")[1]));
    expect([...kinds].toSorted()).toEqual(["a", "b", "f", "favicon.svg", "l", "me", "r", "u"]);
    expect(links.some((link) => /\/f\/[a-z]+\/p\/[\w-]{27}/.test(link))).toBe(true);
    expect(links.some((link) => link.endsWith(".pdf"))).toBe(true);
    expect(links.some((link) => link.endsWith("invitation.ics"))).toBe(true);
    expect(links.length).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.keys(scanners))("change nothing when %s follows each of them, three times", async (who) => {
    const sent = under.transport.sent.length;
    for (const link of links) {
      for (const method of ["GET", "HEAD", "GET"]) {
        for (const query of [
          "",
          "?List-Unsubscribe=One-Click&confirm=1&start=2026-11-26T08:00:00Z&phone=0612345678",
        ]) {
          const response = await under.app.request(`${link.slice(origin.length)}${query}`, {
            method,
            headers: scanners[who] ?? {},
          });
          expect([200, 404]).toContain(response.status);
          if (method === "HEAD") expect(await response.text()).toBe("");
        }
      }
    }
    await under.drain();
    expect(await everythingKept(under.services.store, under.clock.now())).toBe(before);
    expect(under.transport.sent).toHaveLength(sent);
  });

  it("do nothing for any other method than GET, HEAD and the one POST each", async () => {
    for (const link of links) {
      for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACEX", "PROPFIND"]) {
        expect((await under.app.request(link.slice(origin.length), { method })).status).toBe(404);
      }
    }
    expect(await everythingKept(under.services.store, under.clock.now())).toBe(before);
  });

  it("to a file hand it over and count that, and do nothing else", async () => {
    const [link = ""] = fileLinks;
    const path = link.slice(origin.length);
    const lead = await under.services.store.leads.byEmail("zoe@example.com");
    const { store } = under.services;
    const rest = async () =>
      JSON.stringify([
        await store.enrolments.ofLead(lead?.id ?? ""),
        await store.deliveries.ofLead(lead?.id ?? ""),
        await store.leads.byId(lead?.id ?? ""),
      ]);
    const untouched = await rest();
    for (const headers of Object.values(scanners)) {
      expect((await under.app.request(path, { method: "HEAD", headers })).status).toBe(200);
      expect(await (await under.app.request(path, { headers })).text()).toBe("%PDF-1.7 the guide");
    }
    expect(await rest()).toBe(untouched);
    const [download] = await store.downloads.ofLead(lead?.id ?? "");
    expect(download?.uses).toBe(Object.keys(scanners).length);
    const timeline = await store.timeline.ofLead(lead?.id ?? "");
    expect(timeline.filter(({ kind }) => kind === "downloaded")).toHaveLength(Object.keys(scanners).length);
  });

  it("show no contact detail on the results page, which can be shown around", async () => {
    const pages = await Promise.all(
      links
        // The synthesis as a PDF carries its owner's name, and the page says so.
        .filter((link) => link.includes("/r/") && !link.endsWith(".pdf"))
        .map(async (link) => (await under.app.request(link.slice(origin.length))).text()),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages)
      expect(page).not.toMatch(/Moreau|ines@|paul@|Aubrac|Directrice|612345678|12 34 56/);
  });
});
