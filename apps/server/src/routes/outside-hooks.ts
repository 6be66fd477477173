import { learnOutsideCall, type OutsideCall } from "@aimant/core";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { HttpProblem } from "../http/problem.ts";
import { knownZone } from "../http/time-zone.ts";
import { signedByCal, signedByCalendly } from "../http/vendor-signatures.ts";

/** Cal.com signs no time: what its body says was made longer ago, or will be, is a replay. */
const CAL_HOURS = 1;

const text = v.pipe(v.string(), v.maxLength(512));
const instant = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return Temporal.Instant.from(dataset.value);
    } catch {
      addIssue({ message: "a moment" });
      return NEVER;
    }
  }),
);

const CalendlySchema = v.object({
  event: v.picklist(["invitee.created", "invitee.canceled"]),
  payload: v.object({
    uri: text,
    email: text,
    timezone: v.nullish(text),
    text_reminder_number: v.nullish(text),
    rescheduled: v.nullish(v.boolean()),
    old_invitee: v.nullish(text),
    tracking: v.nullish(v.object({ utm_content: v.nullish(text) })),
    scheduled_event: v.object({
      start_time: instant,
      end_time: instant,
      event_memberships: v.nullish(v.array(v.object({ user_email: v.nullish(text) }))),
      location: v.nullish(v.object({ type: v.nullish(text), location: v.nullish(text) })),
    }),
  }),
});

const CalSchema = v.object({
  triggerEvent: v.picklist(["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]),
  createdAt: instant,
  payload: v.object({
    uid: text,
    rescheduleUid: v.nullish(text),
    startTime: instant,
    endTime: instant,
    attendees: v.pipe(
      v.array(v.object({ email: text, timeZone: v.nullish(text), phoneNumber: v.nullish(text) })),
      v.minLength(1),
    ),
    organizer: v.nullish(v.object({ email: v.nullish(text) })),
    metadata: v.nullish(v.record(v.string(), v.unknown())),
    smsReminderNumber: v.nullish(text),
  }),
});

/** `POST /hooks/calendly` and `/hooks/cal`: signed, read from the raw body, safe to repeat. */
export function outsideHookRoutes({ services, config }: AppParts) {
  const { calendlyWebhookKey, calWebhookSecret } = config;
  const learn = async (c: Context<AppEnv>, call: OutsideCall) => {
    if (Temporal.Instant.compare(call.start, call.end) >= 0) throw new HttpProblem("malformed", 400);
    await learnOutsideCall(services, call);
    return c.body(null, 204);
  };
  const routes = new Hono<AppEnv>();

  if (calendlyWebhookKey !== undefined) {
    routes.post("/calendly", async (c) => {
      const body = await c.req.text();
      const header = c.req.header("calendly-webhook-signature") ?? "";
      if (!signedByCalendly(calendlyWebhookKey, { header, body, now: services.clock.now() }))
        throw new HttpProblem("malformed", 400);
      const parsed = v.safeParse(CalendlySchema, jsonOf(body));
      // Other events are acknowledged and left alone.
      return parsed.success ? learn(c, fromCalendly(parsed.output)) : c.body(null, 204);
    });
  }
  if (calWebhookSecret !== undefined) {
    routes.post("/cal", async (c) => {
      const body = await c.req.text();
      const header = c.req.header("x-cal-signature-256") ?? "";
      if (!signedByCal(calWebhookSecret, { header, body })) throw new HttpProblem("malformed", 400);
      const parsed = v.safeParse(CalSchema, jsonOf(body));
      if (!parsed.success) return c.body(null, 204);
      const age = services.clock.now().since(parsed.output.createdAt).total("hours");
      if (Math.abs(age) > CAL_HOURS) throw new HttpProblem("malformed", 400);
      return learn(c, fromCal(parsed.output));
    });
  }
  return routes;
}

function fromCalendly({ event, payload }: v.InferOutput<typeof CalendlySchema>): OutsideCall {
  const { scheduled_event: meeting } = payload;
  const called = meeting.location?.type === "outbound_call" ? meeting.location.location : undefined;
  return {
    provider: "calendly",
    what: event === "invitee.created" ? "booked" : "cancelled",
    uid: payload.uri,
    replaces: payload.old_invitee ?? undefined,
    replaced: payload.rescheduled ?? undefined,
    start: meeting.start_time,
    end: meeting.end_time,
    email: payload.email,
    phone: called ?? payload.text_reminder_number ?? undefined,
    timeZone: knownZone(payload.timezone ?? undefined),
    reference: payload.tracking?.utm_content ?? undefined,
    host: meeting.event_memberships?.[0]?.user_email ?? undefined,
  };
}

function fromCal({ triggerEvent, payload }: v.InferOutput<typeof CalSchema>): OutsideCall {
  const [attendee] = payload.attendees;
  const reference = payload.metadata?.["aimant"];
  return {
    provider: "cal",
    what: triggerEvent === "BOOKING_CANCELLED" ? "cancelled" : "booked",
    uid: payload.uid,
    replaces: payload.rescheduleUid ?? undefined,
    start: payload.startTime,
    end: payload.endTime,
    email: attendee?.email ?? "",
    phone: attendee?.phoneNumber ?? payload.smsReminderNumber ?? undefined,
    timeZone: knownZone(attendee?.timeZone ?? undefined),
    reference: typeof reference === "string" ? reference : undefined,
    host: payload.organizer?.email ?? undefined,
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
