import { concludeCall, NotFound } from "@aimant/core";
import * as v from "valibot";
import { jsonBody } from "../../http/json-body.ts";
import {
  type AdminRoute,
  AnySchema,
  idOf,
  pageParameters,
  pageQuery,
  PageSchema,
  sendPage,
} from "./admin-route.ts";

const states = ["booked", "cancelled", "held", "missed"] as const;
const OutcomeSchema = v.strictObject({ outcome: v.picklist(["held", "missed"]) });

export const callRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/appointments",
    scope: "calls:read",
    description: {
      summary: "Calls",
      description:
        "In the order in which they were booked. A key that belongs to an owner sees that owner's only.",
      query: { ...pageParameters, state: `One of ${states.join(", ")}`, owner: "Id of an owner" },
      answer: { status: 200, description: "One page", schema: PageSchema },
      problems: [400],
    },
    async handle(c, key, services) {
      const { after, limit, filter } = pageQuery(c, {
        state: v.optional(v.picklist(states)),
        owner: v.optional(v.string()),
      });
      if (key.ownerId !== null && filter.owner !== undefined && filter.owner !== key.ownerId)
        return sendPage(c, [], limit);
      const ownerId = key.ownerId ?? filter.owner;
      const rows = await services.store.listings.appointments({
        after,
        limit,
        ...(filter.state === undefined ? {} : { state: filter.state }),
        ...(ownerId === undefined ? {} : { ownerId }),
      });
      return sendPage(c, rows, limit);
    },
  },
  {
    method: "post",
    path: "/appointments/:id",
    scope: "calls:write",
    description: {
      summary: "Say what came of a call",
      description: "The same word again changes nothing; another one later is refused (409).",
      body: OutcomeSchema,
      answer: { status: 200, description: "The call as it is now", schema: AnySchema },
      problems: [400, 404, 409, 415],
    },
    async handle(c, key, services) {
      const { outcome } = await jsonBody(c, OutcomeSchema);
      const id = idOf(c);
      const found = await services.store.appointments.byId(id);
      if (found === undefined || (key.ownerId !== null && found.ownerId !== key.ownerId))
        throw new NotFound("appointment");
      const token = services.tokens.derive("appointment", id);
      const { appointment } = await concludeCall(services, { token, outcome });
      return c.json(appointment as object);
    },
  },
];
