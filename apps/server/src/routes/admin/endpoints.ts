import {
  addEndpoint,
  changeEndpoint,
  disableEndpoint,
  enableEndpoint,
  endpointOf,
  removeEndpoint,
  rotateSecret,
  testEndpoint,
} from "@aimant/core";
import { type Endpoint, endpointKinds, eventTypes, noticeFields } from "@aimant/core/ports";
import * as v from "valibot";
import { jsonBody } from "../../http/json-body.ts";
import { type AdminRoute, AnySchema, idOf, wholeHouse } from "./admin-route.ts";

const choices = {
  name: v.optional(v.pipe(v.string(), v.maxLength(200))),
  events: v.optional(v.array(v.picklist(eventTypes))),
  funnels: v.optional(v.array(v.string())),
  fields: v.optional(v.array(v.picklist(noticeFields))),
};
const url = v.pipe(v.string(), v.maxLength(2_000));
const AddSchema = v.strictObject({
  url,
  kind: v.optional(v.picklist(endpointKinds), "webhook"),
  locale: v.optional(v.picklist(["fr", "en"]), "fr"),
  ...choices,
});
const ChangeSchema = v.strictObject({ url: v.optional(url), ...choices });
const RotateSchema = v.strictObject({
  overlapHours: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(168))),
});
const EmptySchema = v.strictObject({});

/** Everything but the secrets. */
function shown({ sealed: _sealed, ...rest }: Endpoint): object {
  return rest;
}

/** Endpoints: what they are told, their secrets, whether they work. */
export const endpointRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/endpoints",
    scope: "webhooks",
    description: {
      summary: "Systems outside that are told what happens",
      answer: { status: 200, description: "Oldest first", schema: v.object({ items: v.array(AnySchema) }) },
      problems: [],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      return c.json({ items: (await store.endpoints.list()).map(shown) });
    },
  },
  {
    method: "post",
    path: "/endpoints",
    scope: "webhooks",
    description: {
      summary: "Connect a webhook endpoint, or a channel of Slack or Teams",
      description:
        "https to a public address, or a host that `PRIVATE_HOSTS` names. `events` and `fields` choose what it is told; all of it unless chosen. The secret in the answer checks the signatures (Standard Webhooks).",
      body: AddSchema,
      answer: { status: 201, description: "The endpoint, and its secret this once", schema: AnySchema },
      problems: [400, 404, 415, 422],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const { endpoint, secret } = await addEndpoint(services, await jsonBody(c, AddSchema));
      return c.json({ ...shown(endpoint), secret }, 201);
    },
  },
  {
    method: "get",
    path: "/endpoints/:id",
    scope: "webhooks",
    description: {
      summary: "One endpoint, and whether it works",
      answer: { status: 200, description: "The endpoint", schema: AnySchema },
      problems: [404],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      return c.json(shown(await endpointOf(store, idOf(c))));
    },
  },
  {
    method: "put",
    path: "/endpoints/:id",
    scope: "webhooks",
    description: {
      summary: "Change what is given, leave the rest",
      body: ChangeSchema,
      answer: { status: 200, description: "The endpoint as it is now", schema: AnySchema },
      problems: [400, 404, 415, 422],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      return c.json(shown(await changeEndpoint(services, idOf(c), await jsonBody(c, ChangeSchema))));
    },
  },
  {
    method: "delete",
    path: "/endpoints/:id",
    scope: "webhooks",
    description: {
      summary: "Forget an endpoint, its secrets and its log",
      answer: { status: 204, description: "It is gone" },
      problems: [404],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      await removeEndpoint(services, idOf(c));
      return c.body(null, 204);
    },
  },
  {
    method: "post",
    path: "/endpoints/:id/rotate-secret",
    scope: "webhooks",
    description: {
      summary: "Make a new secret",
      description:
        "For `overlapHours` (24 unless said) the one before signs too: every call then carries two signatures.",
      body: RotateSchema,
      answer: { status: 200, description: "The new secret", schema: v.object({ secret: v.string() }) },
      problems: [400, 404, 415],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const { overlapHours } = await jsonBody(c, RotateSchema);
      return c.json({ secret: await rotateSecret(services, idOf(c), overlapHours) });
    },
  },
  {
    method: "post",
    path: "/endpoints/:id/test",
    scope: "webhooks",
    description: {
      summary: "Send `endpoint.test`, signed like every other call",
      body: EmptySchema,
      answer: {
        status: 202,
        description: "The notice to look for in the log",
        schema: v.object({ notice: v.string() }),
      },
      problems: [400, 404, 409, 415],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      await jsonBody(c, EmptySchema);
      return c.json({ notice: await testEndpoint(services, idOf(c)) }, 202);
    },
  },
  ...(["enable", "disable"] as const).map((verb): AdminRoute => ({
    method: "post",
    path: `/endpoints/:id/${verb}`,
    scope: "webhooks",
    description: {
      summary: verb === "enable" ? "Switch an endpoint on again" : "Switch an endpoint off",
      description:
        verb === "enable"
          ? "What happened while it did not work can be replayed."
          : "What happens meanwhile is not kept for it.",
      body: EmptySchema,
      answer: { status: 200, description: "The endpoint as it is now", schema: AnySchema },
      problems: [400, 404, 415],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      await jsonBody(c, EmptySchema);
      await (verb === "enable" ? enableEndpoint : disableEndpoint)(services, idOf(c));
      return c.json(shown(await endpointOf(services.store, idOf(c))));
    },
  })),
];
