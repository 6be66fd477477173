import { verifyConsents } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, type Prospect } from "../testing/booking.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

const email = "ines.moreau@example.com";
const mallory = {
  name: "Mallory",
  email: " Ines.Moreau@Example.com",
  jobTitle: "Nobody",
  company: "Elsewhere",
  phone: "+33639980199",
};
const everything = { results: true, news: true };

/** Whoever knows the address and nothing else. */
async function asStranger(consents: Record<string, boolean> = everything) {
  const response = await under.submit(aBody({ contact: mallory, consents }));
  expect(response.status).toBe(201);
  return ((await response.json()) as { next: Record<string, unknown> }).next;
}
const own = (scope: "privacy" | "unsubscribe" | "person", { leadId }: Prospect) =>
  under.services.tokens.derive(scope, leadId);
const post = (path: string, body = "") =>
  under.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });
const after = async (duration: string) => {
  under.clock.advance(duration);
  await under.drain();
};
const letters = () =>
  under.transport.sent
    .filter(({ message }) => message.to.toLowerCase().trim() === email)
    .map(({ message }) => message);
const isQuestion = ({ html }: { html: string }) => html.includes("/c/");
const lead = () => under.services.store.leads.byEmail(email);
const hash = () => under.services.tokens.hashAddress(email);
/** What a visitor is shown, without what differs from one pass to the next. */
const shape = (next: Record<string, unknown>) =>
  JSON.stringify(next)
    .replaceAll(/\/[rbd]\/[\w-]{27}/g, "/…")
    .replaceAll(/[\w.]+@[\w.]+/gi, "@");

describe("details of a person who has shown that the address is theirs", () => {
  let ines: Prospect;
  beforeEach(async () => {
    ines = await aProspect(under, email);
    await post(`/me/${own("privacy", ines)}/correct`, "name=In%C3%A8s+Moreau&company=Maison+Aubrac");
  });

  it("are not changed by whoever types the address; what they typed stays with their pass", async () => {
    const before = await lead();
    await asStranger();
    expect(await lead()).toMatchObject({
      name: "Inès Moreau",
      company: "Maison Aubrac",
      phone: before?.phone ?? null,
      jobTitle: before?.jobTitle ?? null,
    });
    const [claimed] = await under.services.store.submissions.ofLead(ines.leadId);
    expect(claimed?.contact).toMatchObject({ name: "Mallory", company: "Elsewhere" });
    const events = await under.services.store.timeline.ofLead(ines.leadId);
    expect(events.find(({ kind }) => kind === "details-claimed")?.data).toEqual({
      fields: ["name", "jobTitle", "company", "phone"],
    });
    await after("P2D");
    for (const { html, text, subject } of letters())
      expect(html + text + subject).not.toMatch(/Mallory|Elsewhere/);
  });

  it("nor by a call that is booked in that pass", async () => {
    const next = await asStranger();
    const token = String(next["bookingUrl"]).split("/b/")[1] ?? "";
    await post(`/me/${own("privacy", ines)}/correct`, "name=In%C3%A8s+Moreau&phone=06+39+98+01+23");
    const slots = (await (await under.app.request(`/api/v1/booking/${token}/slots`)).json()) as {
      slots: { start: string }[];
    };
    const booked = await under.post(`/api/v1/booking/${token}`, {
      start: slots.slots[0]?.start,
      phone: "06 39 98 01 99",
    });
    expect(booked.status).toBe(201);
    expect((await lead())?.phone).toBe("+33639980123");
    const [call] = await under.services.store.appointments.ofLead(ines.leadId);
    expect(call?.phone).toBe("+33639980199");
  });

  it("are corrected by a pass through their personal link", async () => {
    const response = await under.submit(
      aBody({ contact: { name: "Inès Morel" }, consents: {}, person: own("person", ines) }),
    );
    expect(response.status).toBe(201);
    expect((await lead())?.name).toBe("Inès Morel");
  });
});

it("an address that nobody has answered for keeps the newest details, with the earlier ones on its timeline", async () => {
  const ines = await aProspect(under, email);
  await asStranger();
  expect((await lead())?.name).toBe("Mallory");
  const events = await under.services.store.timeline.ofLead(ines.leadId);
  expect(events.find(({ kind }) => kind === "details-changed")?.data).toMatchObject({
    before: { name: "Inès Moreau" },
  });
});

/** The ways to say no, and what is left to the person then. */
const refusals = [
  ["unsubscribed", (ines: Prospect) => post(`/u/${own("unsubscribe", ines)}`, "List-Unsubscribe=One-Click")],
  ["objected", (ines: Prospect) => post(`/me/${own("privacy", ines)}/withdraw`, "all=yes")],
  ["was erased", (ines: Prospect) => post(`/me/${own("privacy", ines)}/erase`)],
] as const;

describe.each(refusals)("an address whose owner %s", (_, refuse) => {
  let stranger: Record<string, unknown>;
  beforeEach(async () => {
    stranger = await asStranger();
    await refuse(await aProspect(under, email, { consents: everything }));
    await under.drain();
  });

  it("is sent one question, however often it is typed in with every box ticked, and nothing else", async () => {
    const suppressed = await under.services.store.suppressions.find(hash());
    for (let time = 0; time < 12; time += 1) {
      await asStranger();
      await after("PT8H");
    }
    await after("P2D");
    expect(letters().map(isQuestion)).toEqual([true]);
    expect(JSON.stringify(letters())).not.toMatch(/Mallory|Elsewhere/);
    expect(await under.services.store.suppressions.find(hash())).toEqual(suppressed);
    const records = await under.services.store.consents.ofLead((await lead())?.id ?? "");
    expect(records.findLast(({ consentId }) => consentId === "news")?.action).toBe("awaiting");
  });

  it("does not show it: the page says what it says to everybody", async () => {
    expect(shape(await asStranger())).toBe(shape(stranger));
  });

  it("starts nothing: no follow-up, no owner, no stage", async () => {
    const before = await lead();
    await asStranger();
    const { id, ownerId, stage } = (await lead()) ?? {};
    expect(await under.services.store.enrolments.activeOfLead(id ?? "")).toEqual([]);
    expect([ownerId, stage]).toEqual([before?.ownerId ?? null, before?.stage ?? "lead"]);
  });

  it("is written to again when its mailbox confirms, by POST alone, and the proof says so", async () => {
    await asStranger();
    await after("PT1H");
    const link = under.linkFor(email, "c");
    for (const method of ["GET", "HEAD", "GET"]) await under.app.request(link, { method });
    await after("PT1H");
    expect(letters()).toHaveLength(1);
    expect((await post(link)).status).toBe(200);
    expect((await post(link)).status).toBe(200);
    expect(await under.services.store.suppressions.find(hash())).toBeUndefined();
    await after("P2D");
    expect(letters()).toHaveLength(2);
    const records = await under.services.store.consents.ofLead((await lead())?.id ?? "");
    const news = records.filter(({ consentId }) => consentId === "news").slice(-2);
    expect(news.map(({ action, method }) => [action, method])).toEqual([
      ["awaiting", "widget"],
      ["given", "link"],
    ]);
    expect((await verifyConsents(under.services)).broken).toEqual([]);
  });
});

it("an erased person whose address is typed in and never confirmed is gone again after seven days", async () => {
  const ines = await aProspect(under, email);
  await post(`/me/${own("privacy", ines)}/erase`);
  await under.drain();
  await asStranger();
  await after("P6D");
  expect(await lead()).toBeDefined();
  await after("P1DT1H");
  expect(await lead()).toBeUndefined();
  expect((await under.services.store.suppressions.find(hash()))?.reason).toBe("erased");
});

it("who stopped marketing alone still gets what is asked for, and no box ticked by others brings marketing back", async () => {
  const ines = await aProspect(under, email, { consents: everything });
  await post(`/u/${own("unsubscribe", ines)}`, "purpose=marketing");
  await asStranger();
  await after("P2D");
  expect(letters().filter((letter) => !isQuestion(letter))).toHaveLength(1);
  expect((await under.services.store.suppressions.find(hash()))?.reason).toBe("objected");
  const records = await under.services.store.consents.ofLead(ines.leadId);
  expect(records.map(({ consentId, action }) => `${consentId} ${action}`)).toEqual([
    "results given",
    "news given",
    "news withdrawn",
    "results given",
    "news awaiting",
  ]);
});

it("an objection stands when its owner comes back for the service alone, and is lifted when they agree to marketing", async () => {
  const ines = await aProspect(under, email, { consents: everything });
  await post(`/me/${own("privacy", ines)}/withdraw`, "all=yes");
  const again = (consents: Record<string, boolean>) =>
    under.submit(aBody({ contact: {}, consents, person: own("person", ines) }));
  expect((await again({ results: true, news: false })).status).toBe(201);
  expect((await under.services.store.suppressions.find(hash()))?.reason).toBe("objected");
  expect((await again({ results: true, news: true })).status).toBe(201);
  expect(await under.services.store.suppressions.find(hash())).toBeUndefined();
});

it("a stranger's pass does not keep the owner from asking for their link", async () => {
  const ines = await aProspect(under, email);
  await post(`/u/${own("unsubscribe", ines)}`);
  await asStranger();
  await post("/me", `email=${encodeURIComponent(email)}`);
  await under.drain();
  expect(letters().some(({ html }) => html.includes(`/me/${own("privacy", ines)}`))).toBe(true);
});

it("with double opt-in the page asks for the confirmation as it asks anybody", async () => {
  await under.dispose();
  under = await appUnderTest({ funnel: aFunnel({ ...funnelInput, doubleOptIn: "all" }) });
  const first = await asStranger();
  await after("PT1M");
  await post(under.linkFor(email, "c"));
  const known = await lead();
  await post(`/me/${under.services.tokens.derive("privacy", known?.id ?? "")}/erase`);
  await under.drain();
  expect(shape(await asStranger())).toBe(shape(first));
});
