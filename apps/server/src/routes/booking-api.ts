import {
  bookSlot,
  cancelBooking,
  countryOf,
  freeSlots,
  Invalid,
  moveBooking,
  NotFound,
  openBooking,
  type Services,
} from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { jsonBody } from "../http/json-body.ts";
import { knownZone } from "../http/time-zone.ts";
import { callingCodes } from "../pages/phone/countries.ts";
import { apiRoute } from "./describe.ts";
import {
  BookedSchema,
  BookSchema,
  CancelledSchema,
  CancelSchema,
  MoveSchema,
  SlotsSchema,
} from "./schemas.ts";

/** Free times of the owner behind a booking link, and taking one. */
export function bookingApiRoutes({ services }: AppParts) {
  const routes = new Hono<AppEnv>();

  routes.get(
    "/:token/slots",
    apiRoute({
      summary: "Free slots",
      description: "Soonest first, in UTC. `timeZone` is the zone of the person who takes the call.",
      query: { countries: "`true`: also the calling codes, and the country that a number likely belongs to" },
      tag: "Booking",
      answer: { status: 200, description: "The slots", schema: SlotsSchema },
      problems: [403, 404],
    }),
    async (c) => {
      const view = await openBooking(services, c.req.param("token"));
      const slots = await freeSlots(services, services.store, view);
      c.header("cache-control", "no-store");
      return c.json(
        {
          timeZone: view.owner.availability.timeZone,
          slots: slots.map(({ start, end }) => ({ start: start.toString(), end: end.toString() })),
          ...(c.req.query("countries") === "true"
            ? { phone: { country: countryOf(view.submission.locale), callingCodes: { ...callingCodes } } }
            : {}),
        },
        200,
      );
    },
  );

  routes.post(
    "/:token",
    apiRoute({
      summary: "Take a slot",
      description:
        "Repeating the same slot repeats the answer. A slot that is gone answers 409 with the next free ones.",
      tag: "Booking",
      body: BookSchema,
      answer: { status: 201, description: "Booked; the invitation is on its way", schema: BookedSchema },
      problems: [400, 403, 404, 409, 413, 415, 422],
    }),
    async (c) => {
      const body = await jsonBody(c, BookSchema);
      const { appointment, owner } = await bookSlot(services, {
        token: c.req.param("token"),
        start: instantOf(body.start),
        phone: body.phone,
        country: body.country,
        timeZone: knownZone(body.timeZone),
      });
      return c.json({ start: appointment.startAt.toString(), end: appointment.endAt.toString(), owner }, 201);
    },
  );
  routes.post(
    "/:token/move",
    apiRoute({
      summary: "Move a booked call",
      description:
        "To another free slot of the same person. The invitation is updated on both sides. Repeating the same slot repeats the answer.",
      tag: "Booking",
      body: MoveSchema,
      answer: { status: 200, description: "Moved", schema: BookedSchema },
      problems: [400, 403, 404, 409, 413, 415, 422],
    }),
    async (c) => {
      const body = await jsonBody(c, MoveSchema);
      const { appointment, owner } = await moveBooking(services, {
        token: c.req.param("token"),
        start: instantOf(body.start),
        timeZone: knownZone(body.timeZone),
      });
      return c.json({ start: appointment.startAt.toString(), end: appointment.endAt.toString(), owner }, 200);
    },
  );
  routes.post(
    "/:token/cancel",
    apiRoute({
      summary: "Cancel a booked call",
      description: "The slot is free again and both sides are told. Cancelling twice gives the same answer.",
      tag: "Booking",
      body: CancelSchema,
      answer: { status: 200, description: "Cancelled", schema: CancelledSchema },
      problems: [400, 403, 404, 409, 413, 415],
    }),
    async (c) => {
      await jsonBody(c, CancelSchema);
      const { startAt, endAt } = await cancelBooking(services, { token: c.req.param("token") });
      return c.json({ start: startAt.toString(), end: endAt.toString(), state: "cancelled" as const }, 200);
    },
  );
  return routes;
}

/** The pages that may use a booking link: those of its funnel; none for a link that opens nothing. */
export async function bookingSites(services: Services, token: string): Promise<readonly string[]> {
  try {
    return (await openBooking(services, token)).version.funnel.sites;
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}

function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new Invalid([{ path: "start", code: "wrong-type" }]);
  }
}
