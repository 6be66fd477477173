/** The world around the follow-ups of the model test: people who act, a provider and a process that fail, a clock that jumps. */
import type { Funnel } from "@aimant/funnel";
import { faultAt, testServices, type TestServices } from "@aimant/testing";
import { bookSlot } from "../booking/book-slot.ts";
import { concludeCall } from "../booking/conclude-call.ts";
import { freeSlots, openBooking } from "../booking/open-booking.ts";
import { submit } from "../collect/submit.ts";
import { publish } from "../author/publish.ts";
import { Conflict } from "../errors.ts";
import type { FaultPoint, MailFailureKind } from "../ports/index.ts";
import { standingConsent } from "../followup/facts.ts";
import { suppress } from "../followup/suppress.ts";
import { unsubscribe } from "../followup/unsubscribe.ts";

export const consents = ["results", "news"] as const;
export const slugs = ["alpha", "beta"] as const;
export const emails = ["lea@example.com", "paul@example.com"] as const;
type Email = (typeof emails)[number];

/** One thing that happens to the follow-ups. */
export type Command =
  | {
      do: "submit";
      email: Email;
      slug: (typeof slugs)[number];
      news: boolean;
      byLink: boolean;
      call: boolean;
      answer: "never" | "always";
    }
  | { do: "book"; email: Email }
  | { do: "conclude"; outcome: "held" | "missed" }
  | { do: "unsubscribe"; email: Email }
  | { do: "bounce"; email: Email }
  | { do: "publish"; funnel: Funnel }
  | { do: "fail-mail"; kind: MailFailureKind; times: number; accepted: boolean }
  | { do: "fail-webhook"; times: number }
  | { do: "stop-at"; point: FaultPoint }
  | { do: "restart" }
  | { do: "jump"; by: string }
  | { do: "work" };

/** What we know of one person without asking the code under test. */
export type Person = {
  email: Email;
  leadId: string | undefined;
  submissionIds: string[];
  consents: Partial<Record<string, boolean>>;
  suppressed: boolean;
  /** Unsubscribed, and not come back by a personal link since: what is typed under the address counts for nothing. */
  saidNo: boolean;
};

/** Something that left the house, in the order in which it did. */
export type Sent = { deliveryId: string; at: Temporal.Instant };

export type World = {
  under: TestServices;
  people: Person[];
  sent: Sent[];
  called: { id: string; at: Temporal.Instant }[];
  /** Enrolments that a booked call ended. */
  silenced: Set<string>;
  /** When somebody did something, in milliseconds. */
  acts: Set<number>;
  appointments: string[];
  commands: number;
  webhookFailures: number;
};

/** A fresh house with two published funnels; `onAttempt` looks at each email before it is handed over. */
export async function aWorld(
  funnels: Funnel[],
  idempotentHours: number,
  onAttempt: (world: World, deliveryId: string) => Promise<void>,
): Promise<World> {
  const [first, ...others] = funnels;
  const under = await testServices({
    ...(first === undefined ? {} : { funnel: first }),
    transport: { idempotentHours },
  });
  const { services, transport, clock } = under;
  for (const funnel of others) await publish(services, funnel);
  const world: World = {
    under,
    people: emails.map((email) => ({
      email,
      leadId: undefined,
      submissionIds: [],
      consents: {},
      suppressed: false,
      saidNo: false,
    })),
    sent: [],
    called: [],
    silenced: new Set(),
    acts: new Set(),
    appointments: [],
    commands: 0,
    webhookFailures: 0,
  };
  services.transport = {
    ...transport,
    async send(message, key) {
      await onAttempt(world, key);
      const before = transport.sent.length;
      try {
        return await transport.send(message, key);
      } finally {
        if (transport.sent.length > before) world.sent.push({ deliveryId: key, at: clock.now() });
      }
    },
  };
  services.webhooks = {
    async send({ id }) {
      if (world.webhookFailures > 0) {
        world.webhookFailures -= 1;
        throw new Error("the receiver answered 503");
      }
      world.called.push({ id, at: clock.now() });
    },
  };
  // Documents have their own tests, and cost more than everything else here.
  const empty = async () => new Uint8Array([37, 80, 68, 70]);
  services.reports = { synthesis: empty, brief: empty };
  return world;
}

/** Lets one thing happen. */
export async function happen(world: World, command: Command): Promise<void> {
  const { services, clock, transport } = world.under;
  world.commands += 1;
  switch (command.do) {
    case "submit":
      return submitAs(world, command);
    case "book":
      return bookAs(world, command.email);
    case "conclude":
      return conclude(world, command.outcome);
    case "unsubscribe": {
      const person = personOf(world, command.email);
      if (person.leadId === undefined) return;
      await unsubscribe(services, services.tokens.derive("unsubscribe", person.leadId));
      person.saidNo = person.saidNo || person.consents.results === true || person.consents.news === true;
      person.consents = {};
      return;
    }
    case "bounce":
      await suppress(services, { email: command.email, reason: "bounced" });
      personOf(world, command.email).suppressed = true;
      return;
    case "publish":
      await publish(services, command.funnel);
      return;
    case "fail-mail":
      return transport.fail(command);
    case "fail-webhook":
      world.webhookFailures += command.times;
      return;
    case "stop-at":
      services.fault = faultAt(command.point);
      return;
    case "restart":
      return world.under.restart();
    case "jump":
      return clock.advance(command.by);
    case "work":
      return work(world);
  }
}

/** Everything that is due, by a process that has just started. */
export async function work({ under }: World): Promise<void> {
  await under.runner().drain();
  under.services.fault = () => {};
}

async function submitAs(world: World, command: Extract<Command, { do: "submit" }>): Promise<void> {
  const { services, clock } = world.under;
  const person = personOf(world, command.email);
  const known = command.byLink && person.leadId !== undefined;
  const asked = consents.filter((id) => !known || person.consents[id] !== true);
  const given = Object.fromEntries(asked.map((id) => [id, id === "results" || command.news]));
  const { id } = await submit(services, {
    slug: command.slug,
    idempotencyKey: `pass-${world.commands}`,
    answers: command.answer === "never" ? { ask: "never" } : { ask: "always", speed: 4 },
    contact: {
      ...(known ? {} : { name: "Léa Fontaine", email: command.email }),
      ...(command.call ? { phone: "+33612345678" } : {}),
    },
    ...(known ? { person: services.tokens.derive("person", person.leadId ?? "") } : {}),
    choices: { debrief: command.call ? "call" : "email" },
    consents: given,
    locale: "fr",
    method: "widget",
    build: "test",
  });
  world.acts.add(clock.now().epochMilliseconds);
  if (known) person.saidNo = false;
  if (!person.saidNo) Object.assign(person.consents, given);
  person.submissionIds.push(id);
  person.leadId = (await services.store.leads.byEmail(command.email))?.id;
  const records = await services.store.consents.ofLead(person.leadId ?? "");
  for (const [at, consent] of consents.entries()) {
    const stands = standingConsent(records, { id: consent, purpose: at === 0 ? "service" : "marketing" });
    if ((stands !== undefined) !== (person.consents[consent] === true))
      throw new Error(`the record of ${consent} is not what was said`);
  }
}

async function bookAs(world: World, email: Email): Promise<void> {
  const { services, clock } = world.under;
  const { store } = services;
  const person = personOf(world, email);
  const token = services.tokens.derive("booking", person.submissionIds.at(-1) ?? "");
  if (person.leadId === undefined) return;
  const [slot] = await freeSlots(services, store, await openBooking(services, token));
  const active = await store.enrolments.activeOfLead(person.leadId);
  if (slot === undefined) return;
  try {
    const { appointment } = await bookSlot(services, { token, start: slot.start, phone: "+33612345678" });
    if (world.appointments.includes(appointment.id)) return;
    world.appointments.push(appointment.id);
    world.acts.add(clock.now().epochMilliseconds);
    for (const { id, slug, version, followUpId } of active) {
      const { funnel } = (await store.funnels.version(slug, version)) ?? { funnel: undefined };
      const followUp = funnel?.followUps.find((candidate) => candidate.id === followUpId);
      if (followUp?.stopOnBooking === true && followUp.trigger !== "booked") world.silenced.add(id);
      else if ((await store.enrolments.byId(id))?.state !== "active")
        throw new Error("a booking ended what was promised");
    }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

async function conclude(world: World, outcome: "held" | "missed"): Promise<void> {
  const { services, clock } = world.under;
  const id = world.appointments.at(-1);
  if (id === undefined) return;
  try {
    await concludeCall(services, { token: services.tokens.derive("appointment", id), outcome });
    world.acts.add(clock.now().epochMilliseconds);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

function personOf(world: World, email: Email): Person {
  const person = world.people.find((candidate) => candidate.email === email);
  if (person === undefined) throw new Error(`nobody is ${email}`);
  return person;
}
