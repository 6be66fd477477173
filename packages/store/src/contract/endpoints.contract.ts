import type { Endpoint, Notice, Store } from "@aimant/core/ports";
import { describe, expect, test } from "vitest";
import { aKnownLead, fresh, minutes, type OpenFixture, start } from "./fixture.ts";

const anEndpoint = (overrides: Partial<Endpoint> = {}): Endpoint => ({
  id: "endpoint-1",
  kind: "webhook",
  name: "Our CRM",
  host: "hooks.example.com",
  sealed: "sealed",
  events: ["lead.qualified", "appointment.booked"],
  funnels: ["sample"],
  fields: ["name", "score"],
  createdAt: start,
  lastOkAt: null,
  lastError: null,
  failingSince: null,
  pausedUntil: null,
  disabledAt: null,
  disabledWhy: null,
  ...overrides,
});

const aNotice = (overrides: Partial<Notice> = {}): Notice => ({
  id: "notice-1",
  endpointId: "endpoint-1",
  event: "lead.qualified",
  leadId: null,
  submissionId: null,
  appointmentId: null,
  at: start,
  body: { lead: { id: "lead-1", name: "Inès « Aubrac »" } },
  state: "planned",
  attempts: 0,
  plannedAt: start,
  nextAttemptAt: start,
  leaseToken: null,
  leaseUntil: null,
  tries: [],
  sentAt: null,
  ...overrides,
});

const tries = [{ at: start.toString(), status: 503, said: "busy", ms: 12 }];

async function withNotices(open: OpenFixture, ...notices: Notice[]): Promise<Store> {
  const { store } = await fresh(open);
  await store.transaction(async (tx) => {
    await tx.endpoints.insert(anEndpoint());
    for (const notice of notices) await tx.notices.insert(notice);
  });
  return store;
}

const lease = (store: Store, at: number, token = "t") =>
  store.transaction((tx) =>
    tx.notices.lease("notice-1", { token, now: minutes(at), until: minutes(at + 1) }),
  );

export function endpointContract(open: OpenFixture): void {
  describe("endpoints", () => {
    test("are kept as they were given, changed, and removed with what they were told", async () => {
      const store = await withNotices(open, aNotice());
      await store.transaction((tx) => tx.endpoints.insert(anEndpoint({ id: "endpoint-0" })));
      expect((await store.endpoints.list()).map(({ id }) => id)).toEqual(["endpoint-0", "endpoint-1"]);
      const patch = { disabledAt: minutes(3), disabledWhy: "gone" as const, lastError: "HTTP 410" };
      const change = (id: string) => store.transaction((tx) => tx.endpoints.change(id, patch));
      expect([await change("endpoint-1"), await change("nothing")]).toEqual([true, false]);
      expect(await store.endpoints.byId("endpoint-1")).toEqual(anEndpoint(patch));
      const remove = () => store.transaction((tx) => tx.endpoints.remove("endpoint-1"));
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect(await store.notices.byId("notice-1")).toBeUndefined();
    });
  });

  describe("notices", () => {
    test("are sent by one at a time, and by another once a lease is over", async () => {
      const store = await withNotices(open, aNotice());
      expect(await lease(store, -1)).toBeUndefined();
      expect(await lease(store, 0, "first")).toMatchObject({ attempts: 1, leaseToken: "first" });
      expect(await lease(store, 0, "second")).toBeUndefined();
      expect(await lease(store, 1, "second")).toMatchObject({ attempts: 2, leaseToken: "second" });
      const settle = (token: string) =>
        store.transaction((tx) =>
          tx.notices.settle("notice-1", token, { state: "retry", tries, nextAttemptAt: minutes(9) }),
        );
      expect([await settle("first"), await settle("second"), await settle("second")]).toEqual([
        false,
        true,
        false,
      ]);
      expect(await store.notices.byId("notice-1")).toEqual(
        aNotice({ state: "retry", tries, attempts: 2, nextAttemptAt: minutes(9) }),
      );
      expect(await lease(store, 8)).toBeUndefined();
      expect(await lease(store, 9)).toBeDefined();
    });

    test("are planned anew whatever became of them, but not while they are sent", async () => {
      const store = await withNotices(open, aNotice({ state: "dead", attempts: 9, tries }));
      const replan = (at: number) => store.transaction((tx) => tx.notices.replan("notice-1", minutes(at)));
      expect(await replan(5)).toBe(true);
      const anew = { attempts: 0, plannedAt: minutes(5), nextAttemptAt: minutes(5), tries };
      expect(await store.notices.byId("notice-1")).toEqual(aNotice(anew));
      await lease(store, 5);
      expect(await replan(6)).toBe(false);
      expect(await store.transaction((tx) => tx.notices.skip("notice-1"))).toBe(false);
    });

    test("wait no more once skipped", async () => {
      const store = await withNotices(open, aNotice());
      const skip = () => store.transaction((tx) => tx.notices.skip("notice-1"));
      expect([await skip(), await skip()]).toEqual([true, false]);
      expect(await lease(store, 1)).toBeUndefined();
    });

    test("are listed by endpoint, state and span, each once", async () => {
      const store = await withNotices(
        open,
        ...[1, 2, 3, 4].map((n) =>
          aNotice({ id: `notice-${n}`, at: minutes(n), state: n === 2 ? "sent" : "dead" }),
        ),
      );
      const of = async (filter: object) =>
        (await store.notices.page({ after: null, limit: 10, ...filter })).map(({ id }) => id);
      expect(await of({})).toHaveLength(4);
      expect(await of({ endpointId: "endpoint-2" })).toEqual([]);
      expect(await of({ state: "sent" })).toEqual(["notice-2"]);
      expect(await of({ endpointId: "endpoint-1", from: minutes(2), to: minutes(4) })).toEqual([
        "notice-2",
        "notice-3",
      ]);
      expect(await of({ after: "notice-3" })).toEqual(["notice-4"]);
    });

    test("forget what they told after a while, and that they were told never", async () => {
      const store = await withNotices(
        open,
        aNotice({ state: "sent", tries, sentAt: minutes(1) }),
        aNotice({ id: "notice-2" }),
      );
      const forget = () => store.transaction((tx) => tx.notices.forget(minutes(1)));
      expect(await store.notices.countForgettable(minutes(1))).toBe(1);
      expect([await forget(), await forget()]).toEqual([1, 0]);
      expect(await store.notices.countForgettable(minutes(1))).toBe(0);
      expect(await store.notices.byId("notice-1")).toEqual(
        aNotice({ state: "sent", sentAt: minutes(1), body: null }),
      );
      expect(await store.transaction((tx) => tx.notices.replan("notice-1", minutes(2)))).toBe(false);
      expect(await store.notices.byId("notice-2")).toEqual(aNotice({ id: "notice-2" }));
    });

    test("go with the person they speak of", async () => {
      const { store } = await fresh(open);
      const { lead, submission } = await aKnownLead(store);
      await store.transaction(async (tx) => {
        await tx.endpoints.insert(anEndpoint());
        await tx.notices.insert(aNotice({ leadId: lead.id, submissionId: submission.id }));
        await tx.notices.insert(aNotice({ id: "notice-2" }));
      });
      expect((await store.notices.ofLead(lead.id)).map(({ id }) => id)).toEqual(["notice-1"]);
      await store.transaction((tx) => tx.erasures.erase(lead.id, start));
      expect((await store.notices.page({ after: null, limit: 10 })).map(({ id }) => id)).toEqual([
        "notice-2",
      ]);
    });
  });
}
