import type { StoreTransaction } from "@aimant/core/ports";
import { aDelivery, aJob, aLead, aMailMessage, temporarySqliteStore } from "@aimant/testing";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Handle } from "./queries/handle.ts";
import { transactionNouns } from "./queries/nouns.ts";
import { lockFreeRows } from "./sqlite/row-locking.ts";
import * as tables from "./sqlite/schema.ts";

const at = Temporal.Instant.fromEpochMilliseconds(0);
const lease = { now: at, until: at, token: "t" };

/** Each query of the port but those that read a whole table by design (lists of funnels and owners, counts). */
const queries: Record<string, (nouns: StoreTransaction) => Promise<unknown>> = {
  "funnels.current": (it) => it.funnels.current("s"),
  "funnels.version": (it) => it.funnels.version("s", 1),
  "owners.byId": (it) => it.owners.byId("o"),
  "ownerCalendars.byId": (it) => it.ownerCalendars.byId("c"),
  "ownerCalendars.ofOwner": (it) => it.ownerCalendars.ofOwner("o"),
  "ownerCalendars.entriesOf": (it) => it.ownerCalendars.entriesOf("a"),
  "ownerCalendars.remove": (it) => it.ownerCalendars.remove("c"),
  "ownerCalendars.noteRead": (it) => it.ownerCalendars.noteRead("c", at),
  "ownerCalendars.noteFailure": (it) => it.ownerCalendars.noteFailure("c", "e", at),
  "leads.byId": (it) => it.leads.byId("l"),
  "leads.byEmail": (it) => it.leads.byEmail("e"),
  "leads.page": (it) => it.leads.page("l", 10),
  "leads.update": (it) => it.leads.update("l", { name: "n" }),
  "leads.moveStage": (it) => it.leads.moveStage("l", "lead", "engaged", at),
  "submissions.byId": (it) => it.submissions.byId("s"),
  "submissions.byKey": (it) => it.submissions.byKey("s", "k"),
  "submissions.ofLead": (it) => it.submissions.ofLead("l"),
  "consents.ofLead": (it) => it.consents.ofLead("l"),
  "timeline.ofLead": (it) => it.timeline.ofLead("l"),
  "enrolments.byId": (it) => it.enrolments.byId("e"),
  "enrolments.ofLead": (it) => it.enrolments.ofLead("l"),
  "enrolments.activeOfLead": (it) => it.enrolments.activeOfLead("l"),
  "enrolments.advance": (it) =>
    it.enrolments.advance("e", "a", {
      stepId: "b",
      dueAt: at,
      state: "active",
      stopReason: null,
      updatedAt: at,
    }),
  "enrolments.stop": (it) => it.enrolments.stop({ leadId: "l" }, "r", at),
  "enrolments.stop one": (it) => it.enrolments.stop({ leadId: "l", enrolmentId: "e" }, "r", at),
  "deliveries.byId": (it) => it.deliveries.byId("d"),
  "deliveries.ofLead": (it) => it.deliveries.ofLead("l"),
  "deliveries.insertIfNew": (it) => it.deliveries.insertIfNew(aDelivery()),
  "deliveries.lease": (it) => it.deliveries.lease("d", lease),
  "deliveries.freeze": (it) => it.deliveries.freeze("d", "t", aMailMessage()),
  "deliveries.settle": (it) => it.deliveries.settle("d", "t", { state: "sent" }),
  "deliveries.postpone": (it) => it.deliveries.postpone("d", at),
  "deliveries.skip": (it) => it.deliveries.skip({ leadId: "l" }, "r"),
  "appointments.byId": (it) => it.appointments.byId("a"),
  "appointments.upcomingOfLead": (it) => it.appointments.upcomingOfLead("l", at),
  "appointments.busy": (it) => it.appointments.busy("o", { start: at, end: at }),
  "appointments.cancel": (it) => it.appointments.cancel("a", at),
  "appointments.conclude": (it) => it.appointments.conclude("a", "missed", at),
  "holds.byId": (it) => it.holds.byId("h"),
  "holds.ofLead": (it) => it.holds.ofLead("l"),
  "holds.busy": (it) => it.holds.busy("o", { start: at, end: at }, at),
  "holds.end": (it) => it.holds.end("h", "released"),
  "holds.expire": (it) => it.holds.expire("o", at),
  "noShows.byId": (it) => it.noShows.byId("n"),
  "noShows.ofLead": (it) => it.noShows.ofLead("l"),
  "noShows.onCallList": (it) => it.noShows.onCallList("s"),
  "noShows.move": (it) => it.noShows.move("n", "offered", { state: "closed", updatedAt: at }),
  "callListLinks.byId": (it) => it.callListLinks.byId("c"),
  "callListLinks.revoke": (it) => it.callListLinks.revoke("c", at),
  "waiting.ofSubmission": (it) => it.waiting.ofSubmission("s"),
  "waiting.ofLead": (it) => it.waiting.ofLead("l"),
  "waiting.forOwner": (it) => it.waiting.forOwner("o"),
  "waiting.move": (it) => it.waiting.move("w", "waiting", "offered", at),
  "downloads.byId": (it) => it.downloads.byId("d"),
  "downloads.ofSubmission": (it) => it.downloads.ofSubmission("s"),
  "downloads.ofLead": (it) => it.downloads.ofLead("l"),
  "downloads.use": (it) => it.downloads.use("d", at),
  "counts.of": (it) => it.counts.of("s", "2026-01-01", "2026-01-31"),
  "suppressions.find": (it) => it.suppressions.find("h"),
  "tokens.find": (it) => it.tokens.find("h", "booking"),
  "tokens.page": (it) => it.tokens.page("h", 10),
  "ownerCalendars.reseal": (it) => it.ownerCalendars.reseal("c", "s"),
  "tokens.revoke": (it) => it.tokens.revoke("h"),
  "jobs.nextDueAt": (it) => it.jobs.nextDueAt(),
  "jobs.enqueue": (it) => it.jobs.enqueue(aJob()),
  "jobs.claim": (it) => it.jobs.claim({ now: at, limit: 5, token: "t", leaseUntil: at }),
  "jobs.complete": (it) => it.jobs.complete("j", "t"),
  "jobs.retry": (it) => it.jobs.retry("j", "t", at, "e"),
  "jobs.bury": (it) => it.jobs.bury("j", "t", "e"),
  "mailbox.list": (it) => it.mailbox.list(10),
  "mailbox.byId": (it) => it.mailbox.byId("m"),
  "apiKeys.byHash": (it) => it.apiKeys.byHash("h"),
  "apiKeys.used": (it) => it.apiKeys.used("k", "2026-11-25"),
  "apiKeys.revoke": (it) => it.apiKeys.revoke("k", at),
  "audit.page": (it) => it.audit.page("a", 10),
  "listings.leads": (it) => it.listings.leads({ after: "l", limit: 10, stage: "lead" }),
  "listings.submissions": (it) => it.listings.submissions({ after: "s", limit: 10, ownerId: "o" }),
  "listings.appointments": (it) => it.listings.appointments({ after: "a", limit: 10, leadId: "l" }),
  "listings.deliveries": (it) => it.listings.deliveries({ after: "d", limit: 10, state: "dead" }),
  "endpoints.byId": (it) => it.endpoints.byId("e"),
  "endpoints.change": (it) => it.endpoints.change("e", { lastError: "x" }),
  "endpoints.remove": (it) => it.endpoints.remove("e"),
  "notices.byId": (it) => it.notices.byId("n"),
  "notices.page": (it) => it.notices.page({ after: "n", limit: 10, endpointId: "e", from: at }),
  "notices.ofLead": (it) => it.notices.ofLead("l"),
  "notices.lease": (it) => it.notices.lease("n", lease),
  "notices.settle": (it) => it.notices.settle("n", "t", { state: "sent", tries: [] }),
  "notices.replan": (it) => it.notices.replan("n", at),
  "notices.skip": (it) => it.notices.skip("n"),
  "notices.forget": (it) => it.notices.forget(at),
  "settings.get": (it) => it.settings.get("k"),
};

async function planOf(run: (nouns: StoreTransaction) => Promise<unknown>): Promise<string[]> {
  const temporary = await temporarySqliteStore();
  onTestFinished(() => temporary.dispose());
  await temporary.store.transaction((tx) => tx.leads.insertIfNew(aLead()));
  const client = new Database(temporary.file);
  onTestFinished(() => void client.close());
  const seen: { query: string; params: unknown[] }[] = [];
  const handle = drizzle(client, {
    logger: { logQuery: (query, params) => void seen.push({ query, params }) },
  }) as unknown as Handle;
  await run(transactionNouns(handle, tables, lockFreeRows));
  return seen.flatMap(({ query, params }) =>
    client
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
      .all(...params)
      .map(({ detail }) => detail),
  );
}

describe("query plans on SQLite", () => {
  test.each(Object.keys(queries))("%s scans no table", async (name) => {
    const plan = await planOf(queries[name] ?? (() => Promise.reject(new Error(name))));
    // A range of an index is SEARCH, or SCAN … USING INDEX where order and limit end it early; a query's own
    // short result (`due`) may be scanned.
    const scans = plan.filter((line) => /^SCAN (?!due\b)/.test(line) && !/USING .*INDEX/.test(line));
    expect(scans, plan.join("\n")).toEqual([]);
  });

  test("due jobs, the next one and busy times are ranges of their indexes, read in order", async () => {
    const claim = await planOf((it) => it.jobs.claim({ now: at, limit: 5, token: "t", leaseUntil: at }));
    expect(claim.join("\n")).toContain("USING COVERING INDEX jobs_due (due_at<?)");
    const next = await planOf((it) => it.jobs.nextDueAt());
    expect(next).toEqual([expect.stringContaining("USING COVERING INDEX jobs_due")]);
    const busy = await planOf((it) => it.appointments.busy("o", { start: at, end: at }));
    expect(busy[0]).toContain("appointments_owner (owner_id=? AND state=? AND end_at>?)");
    const ofLead = await planOf((it) => it.deliveries.ofLead("l"));
    expect(ofLead).toEqual([expect.stringContaining("deliveries_lead (lead_id=?)")]);
  });
});
