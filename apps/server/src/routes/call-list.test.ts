import { concludeCall, createCallListLink, publish, revokeCallListLink } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { everythingKept } from "../testing/everything-kept.ts";
import { attributeValues, textOf } from "../testing/html.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

/** Somebody who missed a call and answered neither email. */
async function listed(email: string, contact: Record<string, string> = {}): Promise<Prospect> {
  const prospect = await aProspect(under, email, { contact: { ...aBody().contact, email, ...contact } });
  const [start = ""] = await slotsOf(under, prospect.token);
  expect((await book(under, prospect.token, start)).status).toBe(201);
  const [call] = await under.services.store.appointments.ofLead(prospect.leadId);
  under.clock.set(call?.endAt ?? expect.fail("no call"));
  const token = under.services.tokens.derive("appointment", call?.id ?? "");
  await concludeCall(under.services, { token, outcome: "missed" });
  for (const wait of ["PT0S", "P8D", "P8D"]) {
    under.clock.advance(wait);
    await under.drain();
  }
  return prospect;
}
async function aLink(options: { slug?: string; days?: number } = {}): Promise<{ id: string; path: string }> {
  const { link, url } = await createCallListLink(under.services, {
    name: "Centre d’appels Azur",
    slug: options.slug ?? null,
    days: options.days ?? 14,
  });
  return { id: link.id, path: new URL(url).pathname };
}
const get = (path: string) =>
  under.app.request(path, { headers: { accept: "text/html", "accept-language": "fr" } });
const post = (path: string, fields: Record<string, string>) =>
  under.app.request(path, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      accept: "text/html",
      "accept-language": "fr",
    },
    body: new URLSearchParams(fields).toString(),
  });
const rowsOf = async (path: string) =>
  parse(await (await get(`${path}.csv`)).text(), { columns: true, bom: true }) as Record<string, string>[];
const personOn = async (path: string) => {
  const html = await (await get(path)).text();
  return (
    attributeValues(html, "value").find((value) => value.length > 8) ?? expect.fail("nobody on the list")
  );
};

describe("the list that a provider is given", () => {
  it("shows whom to call and why, with a number that dials, and nobody else", async () => {
    await listed("ines@example.com");
    await aProspect(under, "paul@example.com", {
      contact: { ...aBody().contact, email: "paul@example.com", name: "Paul Serre" },
    });
    const { path } = await aLink();
    const page = await get(path);
    const html = await page.text();
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(attributeValues(html, "href")).toContain("tel:+33612345678");
    const text = textOf(html);
    expect(text).toContain("Inès Moreau");
    expect(text).toContain("Pas de réponse à nos deux e-mails");
    for (const hidden of ["Paul Serre", "example.com", "/b/", "/r/"]) expect(html).not.toContain(hidden);
    const rows = await rowsOf(path);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ Nom: "Inès Moreau", Téléphone: "06 12 34 56 78" });
    expect(JSON.stringify(rows)).not.toContain("ines@example.com");
  });

  it("is a spreadsheet that runs nothing of what people wrote", async () => {
    await listed("mallory@example.com", {
      name: '=HYPERLINK("http://evil.example";"Cliquez")',
      company: "+cmd|' /C calc'!A0",
    });
    const { path } = await aLink();
    const response = await get(`${path}.csv`);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="calls.csv"');
    const [row = {}] = await rowsOf(path);
    expect(row["Nom"]).toBe(`'=HYPERLINK("http://evil.example";"Cliquez")`);
    expect(row["Entreprise"]).toBe("'+cmd|' /C calc'!A0");
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("of one funnel shows nobody of another, and takes no word about them", async () => {
    await listed("ines@example.com");
    await publish(under.services, aFunnel({ slug: "other" }));
    const other = await aLink({ slug: "other" });
    const own = await aLink({ slug: "sample" });
    expect(textOf(await (await get(other.path)).text())).toContain("Personne à rappeler");
    expect(await rowsOf(other.path)).toEqual([]);
    const person = await personOn(own.path);
    expect((await post(other.path, { person, outcome: "not-interested" })).status).toBe(404);
    expect(await rowsOf(own.path)).toHaveLength(1);
  });

  it("ends when it is taken back, and by itself, for the page, the file and any word", async () => {
    await listed("ines@example.com");
    const [revoked, ending] = [await aLink(), await aLink({ days: 2 })];
    const person = await personOn(ending.path);
    await revokeCallListLink(under.services, revoked.id);
    const gone = async (path: string) => [
      (await get(path)).status,
      (await get(`${path}.csv`)).status,
      (await post(path, { person, outcome: "no-answer" })).status,
    ];
    expect(await gone(revoked.path)).toEqual([404, 404, 404]);
    expect((await get(ending.path)).status).toBe(200);
    under.clock.advance("P2D");
    expect(await gone(ending.path)).toEqual([404, 404, 404]);
    expect(await gone(`/calls/${"A".repeat(27)}`)).toEqual([404, 404, 404]);
  });

  it("is only looked at by a GET; words that are none change nothing either", async () => {
    await listed("ines@example.com");
    const { path } = await aLink();
    const person = await personOn(path);
    const before = await everythingKept(under.services.store, under.clock.now());
    await get(path);
    await get(`${path}.csv`);
    await get(`${path}?outcome=not-interested&person=${person}`);
    for (const fields of [
      {},
      { person },
      { person, outcome: "held" },
      { person, outcome: "booked" },
      { person, outcome: "booked", start: "demain" },
      { person: "x".repeat(65), outcome: "no-answer" },
    ])
      expect((await post(path, fields as Record<string, string>)).status).toBe(400);
    expect((await post(path, { person: "nobody", outcome: "no-answer" })).status).toBe(404);
    for (const start of ["2026-11-20T08:00:00Z", "2026-12-05T08:00:00Z"])
      expect((await post(path, { person, outcome: "booked", start })).status).toBe(409);
    expect(await everythingKept(under.services.store, under.clock.now())).toBe(before);
  });

  it("books a time on the phone, and says so to whoever reports on that person from an old page", async () => {
    const ines = await listed("ines@example.com");
    const { path } = await aLink();
    const person = await personOn(path);
    expect((await post(path, { person, outcome: "no-answer" })).status).toBe(303);
    expect(textOf(await (await get(path)).text())).toContain("Appelée une fois");
    const [start = ""] = await slotsOf(under, ines.token);
    expect((await post(path, { person, outcome: "booked", start })).status).toBe(303);
    expect(textOf(await (await get(path)).text())).toContain("Personne à rappeler");
    const late = await post(path, { person, outcome: "no-answer" });
    expect(late.status).toBe(409);
    expect(textOf(await late.text())).toContain("Cette personne n’est plus sur la liste");
    const [call] = await under.services.store.appointments.upcomingOfLead(ines.leadId, under.clock.now());
    expect(call?.startAt.toString()).toBe(start);
  });
});
