import { expect, it } from "vitest";
import { aFollowUp, aHouse, anEmail, lea } from "../testing/a-house.ts";
import { askPrivacyLink } from "../privacy/ask-link.ts";
import { verifyConsents } from "../privacy/verify-consents.ts";
import { confirmAddress, openConfirmation } from "./confirm-address.ts";

const followUps = [
  aFollowUp("now", [anEmail("now", "PT0M"), anEmail("later", "P2D")]),
  aFollowUp("tips", [anEmail("tip", "P1D", { consent: "news" })]),
];
const house = (doubleOptIn: "off" | "marketing" | "all") => aHouse(followUps, { funnel: { doubleOptIn } });
type House = Awaited<ReturnType<typeof house>>;

/** The newest link to confirm an address. */
function linkIn(under: House, email = lea): string {
  const letter = under.mail(email).findLast(({ html }) => html.includes("/c/"));
  const token = /\/c\/([\w-]{27})/.exec(letter?.html ?? "")?.[1];
  if (token === undefined) throw new Error("no link to confirm");
  return token;
}
const calm = ["results", "news"] as const;
const everything = { consents: Object.fromEntries(calm.map((id) => [id, true])) };

it("with `all`, an address that nobody confirms is sent exactly one email, however often it is typed in", async () => {
  const under = await house("all");
  for (let time = 0; time < 5; time += 1) {
    const { next } = await under.pass(everything);
    expect(next).toEqual({ kind: "confirm", title: expect.any(String), text: expect.stringContaining(lea) });
    await under.after("PT6H");
  }
  await askPrivacyLink(under.services, lea);
  await under.after("P3D");
  expect(under.transport.sent).toHaveLength(1);
  const [letter] = under.mail();
  expect(letter?.subject + (letter?.text ?? "") + (letter?.html ?? "")).not.toContain("Fontaine");
  expect(letter?.attachments).toEqual([]);
});

it("and is forgotten after seven days, with everything that was said about it", async () => {
  const under = await house("all");
  await under.pass(everything);
  await under.after("P6D");
  expect(await under.services.store.leads.byEmail(lea)).toBeDefined();
  await under.after("P1DT1H");
  expect(await under.services.store.leads.byEmail(lea)).toBeUndefined();
  expect((await under.services.store.erasures.list()).map(({ reason }) => reason)).toEqual(["unconfirmed"]);
  expect(under.transport.sent).toHaveLength(1);
});

it("opening the link changes nothing; confirming starts what was held, from that moment on, once", async () => {
  const under = await house("all");
  await under.pass(everything);
  await under.after("P1D");
  const token = linkIn(under);
  await openConfirmation(under.services, token);
  await under.after("PT1H");
  expect((await under.lead()).confirmedAt).toBeNull();
  expect(await under.enrolments()).toEqual([]);

  const { next } = await confirmAddress(under.services, token);
  expect(next.kind).not.toBe("confirm");
  const confirmedAt = under.clock.now();
  expect((await under.lead()).confirmedAt).toEqual(confirmedAt);
  await confirmAddress(under.services, token);
  await under.after("PT1M");
  expect(under.mail()).toHaveLength(2);
  expect(await under.enrolments()).toHaveLength(2);
  await under.after("P3D");
  await under.after("P1D");
  expect(under.mail()).toHaveLength(4);
  await under.after("P8D");
  expect(await under.services.store.leads.byEmail(lea)).toBeDefined();
});

it("the proof of consent says when it was confirmed, and the chain holds", async () => {
  const under = await house("all");
  const { id } = await under.pass(everything);
  await under.after("PT1H");
  await confirmAddress(under.services, linkIn(under));
  const records = await under.services.store.consents.ofLead((await under.lead()).id);
  expect(records.map(({ consentId, action, method }) => `${consentId} ${action} ${method}`)).toEqual([
    "results given widget",
    "news given widget",
    "results given link",
    "news given link",
  ]);
  expect(records.every(({ submissionId }) => submissionId === id)).toBe(true);
  expect((await verifyConsents(under.services)).broken).toEqual([]);
});

it("who has confirmed once is not asked again", async () => {
  const under = await house("all");
  await under.pass(everything);
  await under.after("PT1H");
  await confirmAddress(under.services, linkIn(under));
  const { next } = await under.pass(everything);
  expect(next.kind).not.toBe("confirm");
});

it("with `marketing`, what was asked for goes out at once, and prospecting waits for the confirmation", async () => {
  const under = await house("marketing");
  const { next } = await under.pass(everything);
  expect(next.kind).not.toBe("confirm");
  await under.after("PT1M");
  expect(under.mail()).toHaveLength(2);
  await under.after("P8D");
  await under.after("P1D");
  // The question, and the two emails that rest on what the service needs; not the tip.
  expect(under.mail()).toHaveLength(3);
  expect((await under.deliveries()).find(({ stepId }) => stepId === "tip")?.lastError).toBe("unconfirmed");
  expect(await under.services.store.leads.byEmail(lea)).toBeDefined();
});

it("with `marketing`, who wants no prospecting is asked nothing", async () => {
  const under = await house("marketing");
  await under.pass();
  await under.after("PT1M");
  expect(under.mail().some(({ html }) => html.includes("/c/"))).toBe(false);
});

it("with `off`, a pass of which we are not sure waits for its address all the same", async () => {
  const under = await house("off");
  const { next } = await under.pass({ ...everything, unsure: true });
  expect(next.kind).toBe("confirm");
  await under.after("PT1M");
  expect(under.mail()).toHaveLength(1);
  await confirmAddress(under.services, linkIn(under));
  await under.after("PT1M");
  expect(under.mail()).toHaveLength(2);
});
