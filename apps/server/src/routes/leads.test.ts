import { publishTeam } from "@aimant/core";
import { anOwner, aTeam } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { everythingKept } from "../testing/everything-kept.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

const bea = anOwner({ id: "bea", name: "Béa Lenoir", email: "bea@example.com" });
const manager = { name: "Hélène", email: "helene@example.com", locale: "fr" as const };
let under: AppUnderTest;
let link: string;

const linkTo = (email: string) => {
  const mail = under.transport.sent.findLast(
    ({ message }) => message.to === email && message.html.includes("/l/"),
  );
  return /\/l\/[\w-]+/.exec(mail?.message.html ?? "")?.[0] ?? "";
};
const mails = (to: string) =>
  under.transport.sent.filter(({ message }) => message.to === to).map(({ message }) => message.subject);
const form = (path: string, fields: Record<string, string>) =>
  under.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields).toString(),
  });
const read = async (path: string) => (await under.app.request(path)).text();
const lead = async () => (await under.services.store.leads.byEmail("ines.moreau@example.com"))!;
const kinds = async () =>
  (await under.services.store.timeline.ofLead((await lead()).id)).map(
    ({ kind, actor }) => `${kind} ${actor}`,
  );

beforeEach(async () => {
  under = await appUnderTest();
  await publishTeam(under.services, { ...aTeam([anOwner(), bea]), manager, answerWithin: "PT2H" });
  await under.submit(
    aBody({
      contact: { name: "Inès <b>Moreau</b>", email: "ines.moreau@example.com", phone: "06 12 34 56 78" },
      choices: { debrief: "call" },
    }),
  );
  await under.drain();
  link = linkTo("claire@example.com");
});
afterEach(() => under.dispose());

describe("the rep's page of a lead", () => {
  it("tells everything without a login, escapes what strangers wrote, and changes nothing", async () => {
    const before = await everythingKept(under.services.store, under.clock.now());
    const page = await read(link);
    expect(page).toContain("tel:+33612345678");
    expect(page).toContain("Inès &lt;b>Moreau&lt;/b>");
    expect(page).not.toContain("<b>Moreau");
    for (const agent of ["SafeLinks", "GoogleImageProxy"])
      await under.app.request(link, { headers: { "user-agent": agent } });
    expect(await everythingKept(under.services.store, under.clock.now())).toEqual(before);
  });

  it("accepts once, on the timeline, and nobody is told of a late answer", async () => {
    expect(await (await form(link, { act: "accept" })).text()).toContain("Accepté");
    await form(link, { act: "accept" });
    under.clock.advance("P3D");
    await under.drain();
    expect((await kinds()).filter((kind) => kind === "accepted owner:claire")).toHaveLength(1);
    expect(mails(manager.email)).toEqual([]);
  });

  it("passes a lead on: the next owner has the brief, the former link says who, and no longer acts", async () => {
    await form(link, { act: "reassign", to: "bea", reason: "En congé" });
    await under.drain();
    expect((await lead()).ownerId).toBe("bea");
    expect(mails("bea@example.com")).toHaveLength(1);
    const page = await read(link);
    expect(page).toContain("Béa Lenoir");
    expect(page).not.toContain("Moreau");
    const refused = await under.post(link, { act: "accept" });
    expect(refused.status).toBe(409);
    expect((await under.post(linkTo("bea@example.com"), { act: "accept" })).status).toBe(200);
    expect(await kinds()).toContain("accepted owner:bea");
  });

  it("goes to somebody else by the rules where nobody is named, and only once at a time", async () => {
    await publishTeam(under.services, {
      ...aTeam([anOwner(), bea]),
      routing: [{ id: "all", owners: ["claire", "bea"] }],
    });
    const answers = await Promise.all([
      under.post(link, { act: "reassign" }),
      under.post(link, { act: "reassign" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await kinds()).filter((kind) => kind.startsWith("reassigned"))).toHaveLength(1);
  });

  it("closes what is not a fit, only with a reason, and reopens by hand with one", async () => {
    expect((await under.post(link, { act: "not-a-fit" })).status).toBe(422);
    expect(await (await form(link, { act: "not-a-fit", reason: " " })).text()).toContain("Indiquez un motif");
    await under.post(link, { act: "not-a-fit", reason: "Étudiante" });
    expect((await lead()).stage).toBe("lost");
    expect((await under.post(link, { act: "accept" })).status).toBe(409);
    await under.post(link, { act: "reopen", reason: "Rappelée" });
    expect((await lead()).stage).toBe("qualified");
    const stages = (await under.services.store.timeline.ofLead((await lead()).id)).filter(
      ({ kind }) => kind === "stage",
    );
    expect(stages.slice(-2).map(({ actor, data }) => [actor, data["to"], data["why"]])).toEqual([
      ["owner:claire", "lost", "Étudiante"],
      ["owner:claire", "qualified", "Rappelée"],
    ]);
  });

  it("tells the manager once when nobody accepted in time; their link passes the lead on", async () => {
    under.clock.advance("P4D");
    await under.drain();
    under.clock.advance("P4D");
    await under.drain();
    expect(mails(manager.email)).toHaveLength(1);
    expect(await kinds()).toContain("answer-overdue system");
    expect((await under.post(linkTo(manager.email), { act: "reassign", to: "bea" })).status).toBe(200);
    expect(await kinds()).toContain("reassigned manager");
  });

  it("is a PDF too, attached to the notice and kept by no cache, for as long as the lead is theirs", async () => {
    const before = await everythingKept(under.services.store, under.clock.now());
    const answer = await under.app.request(`${link}.pdf`);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      200,
      "application/pdf",
      "no-store",
    ]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const notice = under.transport.sent.find(({ message }) => message.to === "claire@example.com");
    const [attached] = notice?.message.attachments ?? [];
    expect(attached).toMatchObject({ filename: "fiche-appel.pdf", contentType: "application/pdf" });
    expect(
      Buffer.from(attached?.content ?? "", "base64")
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect(await everythingKept(under.services.store, under.clock.now())).toEqual(before);
    await form(link, { act: "reassign", to: "bea" });
    expect((await under.app.request(`${link}.pdf`)).status).toBe(404);
    expect((await under.app.request("/l/AAAAAAAAAAAAAAAAAAAAAAAA.pdf")).status).toBe(404);
  });

  it("goes out without its PDF where that cannot be set, and says so in the log", async () => {
    const { services, log, transport } = under;
    services.reports = { ...services.reports, brief: () => Promise.reject(new Error("no fonts")) };
    await under.submit(
      aBody({
        contact: { name: "Paul", email: "paul@example.com", phone: "06 12 34 56 79" },
        choices: { debrief: "call" },
      }),
    );
    await under.drain();
    const notice = transport.sent.findLast(({ message }) => message.to === "claire@example.com");
    expect(notice?.message.subject).toContain("Paul");
    expect(notice?.message.attachments).toEqual([]);
    expect(log.entries).toContainEqual(
      expect.objectContaining({ level: "error", event: "qualify.brief-not-set" }),
    );
  });

  it("refuses what is no act, no link, nobody", async () => {
    expect((await under.post(link, { act: "win" })).status).toBeGreaterThanOrEqual(400);
    expect((await form(link, { act: "" })).status).toBe(400);
    expect((await under.post(link, { act: "reassign", to: "nobody" })).status).toBe(404);
    expect((await under.app.request("/l/AAAAAAAAAAAAAAAAAAAAAAAA")).status).toBe(404);
  });
});
