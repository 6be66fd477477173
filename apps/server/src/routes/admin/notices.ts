import { NotFound, replayNotice, replaySpan } from "@aimant/core";
import { type Notice, noticeStates } from "@aimant/core/ports";
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
  wholeHouse,
} from "./admin-route.ts";

const moment = v.pipe(
  v.string(),
  v.check((text) => instantOf(text) !== undefined),
  v.transform((text) => instantOf(text) ?? Temporal.Instant.fromEpochMilliseconds(0)),
);
const SpanSchema = v.strictObject({
  from: moment,
  to: moment,
  which: v.optional(v.picklist(["failed", "all"]), "failed"),
});
const EmptySchema = v.strictObject({});

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function shown({ leaseToken: _t, leaseUntil: _u, body: _b, ...rest }: Notice): { id: string } {
  return rest;
}

/** The log of what endpoints were told, and its replay. */
export const noticeRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/notices",
    scope: "webhooks",
    description: {
      summary: "What endpoints were told, with each attempt and the beginning of each answer",
      query: {
        ...pageParameters,
        endpoint: "Id of an endpoint",
        state: `One of ${noticeStates.join(", ")}`,
      },
      answer: { status: 200, description: "One page, oldest first, without bodies", schema: PageSchema },
      problems: [400],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      const { after, limit, filter } = pageQuery(c, {
        endpoint: v.optional(v.string()),
        state: v.optional(v.picklist(noticeStates)),
      });
      const rows = await store.notices.page({
        after,
        limit,
        ...(filter.endpoint === undefined ? {} : { endpointId: filter.endpoint }),
        ...(filter.state === undefined ? {} : { state: filter.state }),
      });
      return sendPage(c, rows, limit, shown);
    },
  },
  {
    method: "get",
    path: "/notices/:id",
    scope: "webhooks",
    description: {
      summary: "One notice, with what it tells",
      answer: { status: 200, description: "The notice", schema: AnySchema },
      problems: [404],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      const notice = await store.notices.byId(idOf(c));
      if (notice === undefined) throw new NotFound("notice");
      return c.json({ ...shown(notice), body: notice.body });
    },
  },
  {
    method: "post",
    path: "/notices/:id/replay",
    scope: "webhooks",
    description: {
      summary: "Send one notice again",
      description: "Under the same id and with the same body. Bodies are kept for 30 days.",
      body: EmptySchema,
      answer: { status: 202, description: "It is on its way", schema: v.object({ notice: v.string() }) },
      problems: [400, 404, 409, 415],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      await jsonBody(c, EmptySchema);
      await replayNotice(services, idOf(c));
      return c.json({ notice: idOf(c) }, 202);
    },
  },
  {
    method: "post",
    path: "/endpoints/:id/replay",
    scope: "webhooks",
    description: {
      summary: "Send again what happened in a span",
      description: "What was not taken, or with `which: all` everything; each under the id that it had.",
      body: SpanSchema,
      answer: {
        status: 202,
        description: "How many are on their way",
        schema: v.object({ replayed: v.number() }),
      },
      problems: [400, 404, 409, 415],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const { from, to, which } = await jsonBody(c, SpanSchema);
      return c.json({ replayed: await replaySpan(services, { endpointId: idOf(c), from, to, which }) }, 202);
    },
  },
];
