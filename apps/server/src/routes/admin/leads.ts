import { briefOfLead, claimedBesides, moveLead, NotFound, type Services, stopFollowUps } from "@aimant/core";
import { type ApiKey, type Lead, stages } from "@aimant/core/ports";
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

const StageSchema = v.strictObject({
  stage: v.picklist(stages),
  why: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500)),
});

/** The lead, where the key may see it; another owner's lead is as absent as one that does not exist. */
async function leadFor(services: Services, key: ApiKey, id: string): Promise<Lead> {
  const lead = await services.store.leads.byId(id);
  if (lead === undefined || (key.ownerId !== null && lead.ownerId !== key.ownerId))
    throw new NotFound("lead");
  return lead;
}

export const leadRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/leads",
    scope: "leads:read",
    description: {
      summary: "Leads",
      description: "In the order in which they came. A key that belongs to an owner sees that owner's only.",
      query: { ...pageParameters, stage: `One of ${stages.join(", ")}`, owner: "Id of an owner" },
      answer: { status: 200, description: "One page", schema: PageSchema },
      problems: [400],
    },
    async handle(c, key, services) {
      const { after, limit, filter } = pageQuery(c, {
        stage: v.optional(v.picklist(stages)),
        owner: v.optional(v.string()),
      });
      if (key.ownerId !== null && filter.owner !== undefined && filter.owner !== key.ownerId)
        return sendPage(c, [], limit);
      const ownerId = key.ownerId ?? filter.owner;
      const leads = await services.store.listings.leads({
        after,
        limit,
        ...(filter.stage === undefined ? {} : { stage: filter.stage }),
        ...(ownerId === undefined ? {} : { ownerId }),
      });
      return sendPage(c, leads, limit);
    },
  },
  {
    method: "get",
    path: "/leads/:id",
    scope: "leads:read",
    description: {
      summary: "Everything known of one lead",
      description:
        "Passes with their answers and how each point was earned, consents, emails, calls, timeline. `held`: every pass waits for its address to be confirmed; `claimed`: details of a pass that differ from those of the lead.",
      answer: { status: 200, description: "The lead", schema: AnySchema },
      problems: [404],
    },
    async handle(c, key, services) {
      const { store } = services;
      const lead = await leadFor(services, key, idOf(c));
      const passes = await store.submissions.ofLead(lead.id);
      return c.json({
        lead,
        held: passes.length > 0 && passes.every(({ heldAt }) => heldAt !== null),
        submissions: passes.map(({ requestHash: _h, idempotencyKey: _k, ...shown }) => ({
          ...shown,
          // Said in this pass, and not what is known of the person.
          claimed: claimedBesides(lead, shown.contact),
        })),
        consents: await store.consents.ofLead(lead.id),
        followUps: await store.enrolments.ofLead(lead.id),
        deliveries: (await store.deliveries.ofLead(lead.id)).map(
          ({ message: _m, leaseToken: _t, leaseUntil: _u, ...shown }) => shown,
        ),
        appointments: await store.listings.appointments({ after: null, limit: 1_000, leadId: lead.id }),
        timeline: await store.timeline.ofLead(lead.id),
      } as object);
    },
  },
  {
    method: "get",
    path: "/leads/:id/brief",
    scope: "leads:read",
    description: {
      summary: "The sales brief of a lead",
      description:
        "What its owner is told, in the owner's language: why now, strongest axes, opening questions, answers that matter, what may be done with this person. Without links.",
      answer: { status: 200, description: "The brief", schema: AnySchema },
      problems: [404],
    },
    async handle(c, key, services) {
      const { id } = await leadFor(services, key, idOf(c));
      return c.json((await briefOfLead(services, id)) as object);
    },
  },
  {
    method: "post",
    path: "/leads/:id/stage",
    scope: "leads:write",
    description: {
      summary: "Move a lead to a later stage",
      description: "Who and why go onto its timeline. Going back is refused (409).",
      body: StageSchema,
      answer: { status: 200, description: "The lead as it is now", schema: AnySchema },
      problems: [400, 404, 409, 415],
    },
    async handle(c, key, services) {
      const { stage, why } = await jsonBody(c, StageSchema);
      const { id } = await leadFor(services, key, idOf(c));
      const lead = await moveLead(services, { leadId: id, to: stage, why, actor: `key:${key.id}` });
      return c.json(lead as object);
    },
  },
  {
    method: "post",
    path: "/leads/:id/stop-follow-ups",
    scope: "leads:write",
    description: {
      summary: "End every follow-up of a lead",
      answer: {
        status: 200,
        description: "How many were stopped",
        schema: v.object({ stopped: v.number() }),
      },
      problems: [404],
    },
    async handle(c, key, services) {
      const lead = await leadFor(services, key, idOf(c));
      return c.json({ stopped: await stopFollowUps(services, lead.email, `key:${key.id}`) });
    },
  },
];
