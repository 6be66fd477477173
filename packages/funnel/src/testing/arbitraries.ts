/** Random definitions for property tests, here and in other packages; only tests import this. */
import * as fc from "fast-check";
import * as v from "valibot";
import { aFunnel } from "../fixtures/a-funnel.ts";
import type { Condition } from "../schema/condition.ts";
import { FollowUpSchema, triggers, type Action, type FollowUp, type Step } from "../schema/follow-up.ts";
import { FunnelSchema, type Funnel } from "../schema/funnel.ts";
import { weekdays } from "../schema/team.ts";
import { anyAnswers } from "../fixtures/magnet-arbitrary.ts";

export { anyAnswers, anyMagnet } from "../fixtures/magnet-arbitrary.ts";

/** What the random follow-ups of one funnel may refer to. */
export type Names = {
  /** Consents that emails rest on. */
  consents: string[];
  /** Other funnels, for invitations and for facts about them. */
  slugs: string[];
};

const names: Names = { consents: ["results", "news"], slugs: ["guide", "talk"] };

/** From none to a few days, often the same, so that emails of one person collide. */
const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("PT0M", "P1D", "P2D") },
  { weight: 1, arbitrary: fc.constantFrom("PT30M", "PT20H", "P1DT12H", "P3D", "P1W") },
);
const window = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
  from: fc.constantFrom("00:00", "08:30", "09:00"),
  to: fc.constantFrom("12:00", "18:00", "23:59"),
});

/** A rule over facts that the server knows of any person. */
export function anyCondition({ consents, slugs }: Names = names): fc.Arbitrary<Condition> {
  const test: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ fact: fc.constantFrom("appointment", "call-asked"), is: fc.boolean() }),
    fc.record({ fact: fc.constantFrom("phone", "company", "source.cta"), known: fc.boolean() }),
    fc.record({
      fact: fc.constant("stage"),
      in: fc.subarray(["lead", "engaged", "qualified"], { minLength: 1 }),
    }),
    fc.record({ fact: fc.constant("score.total"), atLeast: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ fact: fc.constant("choice.debrief"), is: fc.constantFrom("email", "call") }),
    fc.record({ fact: fc.constantFrom(...consents.map((id) => `consent.${id}`)), is: fc.boolean() }),
    fc.record({
      fact: fc.constantFrom(...slugs.flatMap((slug) => [`submitted.${slug}`, `downloaded.${slug}`])),
      is: fc.boolean(),
    }),
  );
  const some = fc.array(test, { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 4, arbitrary: test },
    { weight: 1, arbitrary: test.map((not) => ({ not })) },
    { weight: 1, arbitrary: some.map((all) => ({ all })) },
    { weight: 1, arbitrary: some.map((any) => ({ any })) },
  );
}

/** What a step of a diagnostic with bookings may do; it enrols in one of `later` only, so that no circle closes. */
function anyAction(later: string[], slugs: string[]): fc.Arbitrary<Action> {
  const email = { type: fc.constant("email" as const), pdf: fc.constant(false) };
  const kinds: fc.WeightedArbitrary<Action>[] = [
    {
      weight: 6,
      arbitrary: fc.record({
        ...email,
        template: fc.constantFrom("offer" as const, "debrief-offer" as const),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ ...email, template: fc.constant("synthesis" as const), pdf: fc.boolean() }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        ...email,
        template: fc.constantFrom("invitation" as const, "survey-invitation" as const),
        invite: fc.constantFrom(...slugs),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ type: "notify-owner" as const }) },
    {
      weight: 1,
      arbitrary: fc.constant({ type: "webhook" as const, url: "https://hooks.example.com/aimant" }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("set-stage" as const),
        stage: fc.constantFrom("engaged" as const, "won" as const),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: "stop" as const }) },
  ];
  if (later.length > 0) {
    const enrolment = fc.record({
      type: fc.constant("enrol-in" as const),
      followUp: fc.constantFrom(...later),
    });
    kinds.push({ weight: 2, arbitrary: enrolment });
  }
  return fc.oneof(...kinds);
}

function anyStep(id: string, later: string[], used: Names): fc.Arbitrary<Step> {
  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
  return fc
    .record({
      delay,
      days: fc.constantFrom("calendar" as const, "business" as const),
      window: optional(window),
      when: optional(anyCondition(used)),
      consent: fc.constantFrom(...used.consents),
      action: anyAction(later, used.slugs),
    })
    .map(({ consent, ...step }) => ({
      id,
      holidays: ["FR"],
      ...step,
      ...(step.action.type === "email" && { consent }),
    }));
}

/** Valid follow-ups of one diagnostic with bookings, defaults filled in; each enrols in later ones only. */
export function anyFollowUps(used: Names = names, most = 4): fc.Arbitrary<FollowUp[]> {
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const ids = Array.from({ length: count }, (_, at) => `f${at}`);
    return fc
      .tuple(...ids.map((id, at) => anyFollowUp(id, ids.slice(at + 1), used)))
      .map((list) => [...list]);
  });
}

function anyFollowUp(id: string, later: string[], used: Names): fc.Arbitrary<FollowUp> {
  return fc
    .record({
      trigger: fc.constantFrom(...triggers),
      isFromTheCall: fc.boolean(),
      when: fc.option(anyCondition(used), { nil: undefined, freq: 2 }),
      stopOnBooking: fc.boolean(),
      steps: fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, at) => anyStep(`s${at}`, later, used))),
        ),
    })
    .map(({ isFromTheCall, when, ...rest }) =>
      v.parse(FollowUpSchema, {
        id,
        ...rest,
        ...(when && { when }),
        from: rest.trigger === "booked" && isFromTheCall ? "appointment-end" : "trigger",
      }),
    );
}

/** A diagnostic with bookings, two consents and random follow-ups: `aimant check` finds no error in it. */
export function anyFunnel(used: Names = names): fc.Arbitrary<Funnel> {
  return anyFollowUps(used).map((followUps) => v.parse(FunnelSchema, { ...base(used), followUps }));
}

/** A funnel with a person's answers to it. */
export function anyPass(used: Names = names) {
  return anyFunnel(used).chain((funnel) =>
    fc.record({ funnel: fc.constant(funnel), answers: anyAnswers(funnel.magnet.questions) }),
  );
}

function base({ consents }: Names) {
  return aFunnel({
    consents: consents.map((id, at) => ({
      id,
      purpose: at === 0 ? "service" : "marketing",
      required: at === 0,
      text: { en: `Send me ${id}`, fr: `Envoyez-moi ${id}` },
    })),
    results: { show: "now" },
    booking: { owners: ["claire"] },
  });
}
