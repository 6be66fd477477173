import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textOf } from "../testing/html.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let ines: Prospect;
let start: string;
const stages: (string | undefined)[] = [];
const stage = async () => (await under.services.store.leads.byId(ines.leadId))?.stage;

beforeAll(async () => {
  under = await appUnderTest();
  ines = await aProspect(under);
  stages.push(await stage());
  under.clock.advance("P2D");
  await under.drain();
  stages.push(await stage());
  start = (await slotsOf(under, ines.token))[0] ?? "";
  await book(under, ines.token, start, { timeZone: "America/Montreal" });
  stages.push(await stage());
  // The rep's mail server is away for a moment.
  under.transport.fail({ kind: "temporary", times: 2 });
  await under.drain();
  stages.push(await stage());
  under.clock.advance("PT1M");
  await under.drain();
  stages.push(await stage());
});
afterAll(() => under.dispose());

const messagesTo = (address: string) =>
  under.transport.sent.map(({ message }) => message).filter(({ to }) => to === address);
const confirmation = () => messagesTo(ines.email).find(({ attachments }) => attachments.length > 0);
const notice = () => messagesTo("claire@example.com")[0];
const blanks = (text: string) => text.replace(/[\s\u034f]+/gu, " ");

function eventIn(message: ReturnType<typeof notice>) {
  const [file] = message?.attachments ?? [];
  const ics = Buffer.from(file?.content ?? "", "base64").toString("utf8");
  const root = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  const event = new ICAL.Event(root.getFirstSubcomponent("vevent") as ICAL.Component);
  return {
    file,
    method: root.getFirstPropertyValue("method"),
    event,
    component: event.component,
    events: root.getAllSubcomponents("vevent").length,
  };
}

describe("a call that is booked", () => {
  it("makes a lead qualified, and handed over once the rep's mail has gone out", () => {
    expect(stages).toEqual(["lead", "lead", "qualified", "qualified", "handed-over"]);
  });

  it("is told in order on the timeline, with who did it", async () => {
    const events = await under.services.store.timeline.ofLead(ines.leadId);
    expect(
      events.map(({ kind, actor, data }) => [kind, actor, data["template"] ?? data["to"] ?? null]),
    ).toEqual([
      ["submitted", "prospect", null],
      ["email-sent", "system", "synthesis"],
      ["assigned", "system", null],
      ["booked", "prospect", null],
      ["stage", "system", "qualified"],
      ["email-sent", "system", expect.any(String)],
      expect.arrayContaining(["system"]),
      expect.arrayContaining(["system"]),
    ]);
    expect(
      events.filter(({ kind }) => kind === "stage").map(({ data }) => [data["from"], data["to"]]),
    ).toEqual([
      ["lead", "qualified"],
      ["qualified", "handed-over"],
    ]);
    expect(events.find(({ kind }) => kind === "booked")?.data).toMatchObject({ owner: "claire", start });
  });

  it("sends each of the two emails once, in both parts", async () => {
    expect(messagesTo("claire@example.com")).toHaveLength(1);
    expect(messagesTo(ines.email).map(({ attachments }) => attachments.length)).toEqual([0, 1]);
    for (const message of [confirmation(), notice()]) {
      expect(message?.text.trim()).not.toBe("");
      expect(message?.html).toMatch(/^<!doctype html>/i);
      expect(message?.headers).toEqual({});
    }
    under.clock.advance("P1D");
    await under.drain();
    expect(messagesTo("claire@example.com")).toHaveLength(1);
  });

  it.each(["html", "text"] as const)("gives the rep every fact in the %s part", (part) => {
    const message = notice();
    const text = blanks(part === "html" ? textOf(message?.html ?? "") : (message?.text ?? ""));
    for (const fact of [
      "Inès Moreau",
      "ines.moreau@example.com",
      "Directrice de l’expérience client",
      "Maison Aubrac",
      "Mesurez-vous la satisfaction après chaque contact",
      "De temps en temps",
      "Téléphone",
      "E-mail",
      "Un client mécontent est rappelé sous 24 heures",
      "Écoute",
      "Traitement",
      "En chemin",
      "J’accepte de recevoir ma synthèse par e-mail",
      "J’accepte de recevoir vos conseils par e-mail",
      "blog",
      "article-foot",
      "26 novembre",
      "9 h",
      "Comment entendez-vous les clients mécontents",
    ]) {
      expect(text, fact).toContain(fact);
    }
    expect(text).toMatch(/\+33 ?6 ?12 ?34 ?56 ?78|06 12 34 56 78/);
    if (part === "html") {
      expect(message?.html).toContain('href="tel:+33612345678"');
      expect(message?.html).toContain("mailto:ines.moreau@example.com");
    }
  });

  it("answers go from one to the other, not to a robot", () => {
    expect(notice()?.replyTo).toBe(ines.email);
    expect(confirmation()?.replyTo).toBe("claire@example.com");
  });

  it("is in the prospect's confirmation in the zone they booked in, and says who calls", () => {
    for (const text of [textOf(confirmation()?.html ?? ""), confirmation()?.text ?? ""].map(blanks)) {
      expect(text).toContain("Claire Morel");
      // Nine in Paris is three in Montreal.
      expect(text).toContain("3 h");
      expect(text).toContain("26 novembre");
    }
  });

  it("comes with an invitation that a calendar understands, for each side", () => {
    const [prospect, owner] = [eventIn(confirmation()), eventIn(notice())];
    for (const { file, method, event, component, events } of [prospect, owner]) {
      expect(file?.contentType).toBe("text/calendar; charset=utf-8; method=REQUEST");
      expect(file?.filename).toBe("rendez-vous.ics");
      expect([method, events, event.sequence]).toEqual(["REQUEST", 1, 0]);
      expect(event.startDate.toJSDate().toISOString()).toBe(new Date(start).toISOString());
      expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(30 * 60_000);
      expect(event.organizer).toBe("mailto:claire@example.com");
      expect(event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toContain(
        `mailto:${ines.email}`,
      );
      expect(component.getFirstPropertyValue("dtstamp")).not.toBeNull();
    }
    expect(prospect.event.uid).toBe(owner.event.uid);
    expect(prospect.event.uid).toMatch(/^[0-9A-Z]{26}@aimant\.test$/);
    expect(prospect.event.summary).toBe("Appel avec Claire Morel (Atelier Exemple)");
    expect(owner.event.summary.replace(/\s/gu, " ")).toBe("Appel : Inès Moreau (Maison Aubrac)");
  });

  it("can be fetched again from its page", async () => {
    const response = await under.app.request(`/b/${ines.token}/invitation.ics`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "no-store",
      "content-disposition": 'attachment; filename="rendez-vous.ics"',
    });
    expect(await response.text()).toBe(
      Buffer.from(confirmation()?.attachments[0]?.content ?? "", "base64").toString("utf8"),
    );
  });
});
