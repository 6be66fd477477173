/** What must hold of every follow-up, whatever happens: read from what was sent and from what people did. */
import type { FollowUp, Step } from "@aimant/funnel";
import { expect } from "vitest";
import type { Delivery, Enrolment } from "../ports/index.ts";
import type { World } from "./follow-up-world.ts";

const zone = "Europe/Paris";
const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

type Planned = { delivery: Delivery; enrolment: Enrolment; followUp: FollowUp; step: Step; index: number };

/** The step that an email carries out; `undefined` for confirmations and notices. */
async function plannedOf({ under }: World, deliveryId: string): Promise<Planned | undefined> {
  const { store } = under.services;
  const delivery = await store.deliveries.byId(deliveryId);
  const enrolment = await store.enrolments.byId(delivery?.enrolmentId ?? "");
  if (delivery === undefined || enrolment === undefined) return undefined;
  const followUp = await followUpOf(store, enrolment);
  const index = followUp.steps.findIndex(({ id }) => id === delivery.stepId);
  const step = followUp.steps[index];
  if (step === undefined) throw new Error("an email of no step");
  return { delivery, enrolment, followUp, step, index };
}

async function followUpOf(
  store: World["under"]["services"]["store"],
  { slug, version, followUpId }: Enrolment,
): Promise<FollowUp> {
  const found = await store.funnels.version(slug, version);
  const followUp = found?.funnel.followUps.find(({ id }) => id === followUpId);
  if (followUp === undefined) throw new Error("an enrolment in no follow-up");
  return followUp;
}

/** Looked at each time that an email is about to leave: nobody is written to who said stop. */
export async function mayLeave(world: World, deliveryId: string): Promise<string | undefined> {
  const { under, people, silenced } = world;
  const delivery = await under.services.store.deliveries.byId(deliveryId);
  const person = people.find(({ leadId }) => leadId === delivery?.leadId);
  if (delivery === undefined || person === undefined) return "an email to nobody";
  if (delivery.class === "internal") return undefined;
  if (person.suppressed) return "written to an address that bounced";
  const planned = await plannedOf(world, deliveryId);
  if (planned === undefined) return undefined;
  const { enrolment, step, followUp } = planned;
  if (enrolment.state !== "active" || enrolment.stepId !== step.id) return "a step after a stop";
  if (silenced.has(enrolment.id)) return "a step after a booked call";
  if (person.consents[step.consent ?? ""] !== true) return `a step without the consent ${step.consent}`;
  const { index } = planned;
  if (Temporal.Instant.compare(under.clock.now(), await soonest(world, enrolment, followUp, index)) < 0)
    return "a step before its time";
  const isFirstAttempt = delivery.attempts === 1;
  if (isFirstAttempt && !isOpen(step, under.clock.now())) return "a step outside of its window";
  return undefined;
}

/** Looked at when everything is over. */
export async function expectAllWell(world: World): Promise<void> {
  const { under, sent, called } = world;
  const { store } = under.services;
  const order = new Map<string, number[]>();
  const days = new Map<string, string>();
  const seen = new Set<string>();
  for (const { deliveryId, at } of sent) {
    // Over SMTP a service email may be repeated under its Message-ID; that is not sending another one.
    if (seen.has(deliveryId)) continue;
    seen.add(deliveryId);
    const planned = await plannedOf(world, deliveryId);
    if (planned === undefined) continue;
    const { enrolment, index } = planned;
    order.set(enrolment.id, [...(order.get(enrolment.id) ?? []), index]);
    if (isImmediate(world, planned)) continue;
    const day = `${enrolment.leadId} ${at.toZonedDateTimeISO(zone).toPlainDate().toString()}`;
    expect(days.get(day), `a second follow-up email on one day: ${day}`).toBeUndefined();
    days.set(day, deliveryId);
  }
  for (const { id, at } of called) {
    const [enrolmentId = "", stepId] = id.split(".");
    const enrolment = await store.enrolments.byId(enrolmentId);
    if (enrolment === undefined) throw new Error(`a call for no enrolment: ${id}`);
    const followUp = await followUpOf(store, enrolment);
    const index = followUp.steps.findIndex((step) => step.id === stepId);
    expect(
      Temporal.Instant.compare(at, await soonest(world, enrolment, followUp, index)),
    ).toBeGreaterThanOrEqual(0);
  }
  for (const steps of order.values())
    expect(steps, "each step once, in order").toEqual([...new Set(steps)].toSorted((a, b) => a - b));
  for (const { leadId = "" } of world.people) {
    const left = (await store.enrolments.ofLead(leadId)).filter(({ state }) => state === "active");
    expect(left, "an enrolment that waits for ever").toEqual([]);
  }
  expect(await store.deliveries.counts()).toMatchObject({ planned: 0, leased: 0, retry: 0 });
  expect(await store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
}

/** No step is due sooner than all the delays up to it, counted in calendar time from where the first one counts. */
async function soonest(
  { under, appointments }: World,
  enrolment: Enrolment,
  followUp: FollowUp,
  index: number,
): Promise<Temporal.Instant> {
  let at = enrolment.createdAt;
  if (followUp.from === "appointment-end") {
    const calls = await Promise.all(appointments.map((id) => under.services.store.appointments.byId(id)));
    const call = calls.find((one) => one !== undefined && one.createdAt.equals(enrolment.createdAt));
    at = call?.endAt ?? at;
  }
  for (const step of followUp.steps.slice(0, index + 1)) {
    const delay = Temporal.Duration.from(step.delay);
    // Working days take no fewer calendar days; a week of them is five.
    const days = delay.days + delay.weeks * (step.days === "business" ? 5 : 7);
    at = at.toZonedDateTimeISO(zone).add({ days, hours: delay.hours, minutes: delay.minutes }).toInstant();
  }
  return at;
}

/**
 * The answer, at once, to what somebody has just done. A first attempt that failed, or a process that ended, moves the
 * steps without a delay behind it by a minute or two: they are that answer still.
 */
function isImmediate({ acts }: World, { delivery, enrolment }: Planned): boolean {
  const { createdAt } = enrolment;
  return (
    isSoonAfter(delivery.plannedFor, createdAt) &&
    [...acts].some((act) => isSoonAfter(createdAt, Temporal.Instant.fromEpochMilliseconds(act)))
  );
}

function isSoonAfter(later: Temporal.Instant, earlier: Temporal.Instant): boolean {
  const minutes = later.since(earlier).total("minutes");
  return 0 <= minutes && minutes < 5;
}

function isOpen({ window }: Step, now: Temporal.Instant): boolean {
  if (window === undefined) return true;
  const local = now.toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString().slice(0, "09:00".length);
  return (
    window.from <= time &&
    time < window.to &&
    window.days.some((day) => weekdays.indexOf(day) + 1 === local.dayOfWeek)
  );
}
