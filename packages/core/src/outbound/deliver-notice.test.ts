import { describe, expect, it } from "vitest";
import type { EventType, OutboundAnswer, OutboundPost } from "../ports/index.ts";
import { concludeCall } from "../booking/conclude-call.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { planErasure } from "../privacy/erase.ts";
import { purgeDaily } from "../privacy/purge.ts";
import { aTeam } from "@aimant/testing";
import { publishTeam } from "../author/publish-team.ts";
import { aHouse, type House } from "../testing/a-house.ts";
import { addEndpoint, type EndpointChoices } from "./add-endpoint.ts";
import { disableEndpoint, enableEndpoint, rotateSecret, testEndpoint } from "./manage-endpoint.ts";
import { replayNotice, replaySpan } from "./replay-notices.ts";

const url = "https://hooks.example.com/aimant";

type Told = {
  id: string;
  type: EventType;
  timestamp: string;
  data: Record<string, never>;
  secrets: string[];
};

/** A house with one endpoint, and a receiver that answers as it is told. */
async function aHouseThatTells(choices: Omit<EndpointChoices, "url"> = {}) {
  const house = await aHouse([]);
  const { endpoint, secret } = await addEndpoint(house.services, { url, ...choices });
  const told: Told[] = [];
  const state = { answer: (): OutboundAnswer => ({ status: 200, said: "thanks" }) };
  house.services.outbound = {
    ...house.services.outbound,
    async post({ body, sign }: OutboundPost) {
      const read = JSON.parse(body) as Omit<Told, "id" | "secrets">;
      told.push({ ...read, id: sign?.id ?? "", secrets: sign?.secrets ?? [] });
      return state.answer();
    },
  };
  const answers = (answer: OutboundAnswer) => {
    state.answer = () => answer;
  };
  const now = async () => house.after("PT0S");
  const reload = async () => {
    const found = await house.services.store.endpoints.byId(endpoint.id);
    if (found === undefined) throw new Error("the endpoint is gone");
    return found;
  };
  const notices = () =>
    house.services.store.notices.page({ endpointId: endpoint.id, after: null, limit: 100 });
  return { ...house, endpoint, secret, told, answers, now, reload, notices };
}

const types = (told: Told[]) => told.map(({ type }) => type);

describe("an endpoint", () => {
  it("is told what happens to a person, in order, each under its own id", async () => {
    const house = await aHouseThatTells();
    const { id } = await house.pass();
    await house.now();
    const { appointment } = await house.book(id);
    await house.now();
    house.clock.advance("P30D");
    await concludeCall(house.services, {
      token: house.services.tokens.derive("appointment", appointment.id),
      outcome: "missed",
    });
    await house.now();
    expect(types(house.told).filter((type) => type !== "lead.stage-changed")).toEqual([
      "lead.created",
      "lead.submitted",
      "appointment.booked",
      "lead.qualified",
      "appointment.missed",
    ]);
    expect(new Set(house.told.map(({ id: one }) => one)).size).toBe(house.told.length);
    expect(house.told[0]).toMatchObject({
      timestamp: house.told[1]?.timestamp,
      data: {
        funnel: { slug: "sample", version: 1 },
        lead: { email: "lea@example.com", name: "Léa Fontaine", stage: "lead" },
        submission: { id },
        score: { total: 58, level: "growing" },
      },
    });
    expect(house.told.find(({ type }) => type === "appointment.booked")?.data).toMatchObject({
      appointment: {
        id: appointment.id,
        start: appointment.startAt.toString(),
        sequence: 0,
        state: "booked",
      },
    });
    expect((await house.notices()).every(({ state }) => state === "sent")).toBe(true);
  });

  it("is told what was chosen, and nothing else of the person", async () => {
    const house = await aHouseThatTells({ events: ["appointment.cancelled"], fields: ["company"] });
    const { id, token } = await house.pass({
      contact: { name: "Léa", email: "lea@example.com", company: "Lumen" },
    });
    await house.book(id);
    await cancelBooking(house.services, { token });
    await house.now();
    expect(types(house.told)).toEqual(["appointment.cancelled"]);
    const text = JSON.stringify(house.told);
    expect(text).toContain("Lumen");
    expect(text).not.toMatch(/Léa|lea@|612345678|answers|score|source/);
  });

  it("hears of the funnels that it asked for only", async () => {
    const house = await aHouseThatTells({ funnels: ["sample"] });
    const { endpoint } = await addEndpoint(house.services, { url, funnels: ["sample"], name: "Other" });
    await house.services.store.transaction((tx) =>
      tx.endpoints.change(endpoint.id, { funnels: ["another"] }),
    );
    await house.pass();
    await house.now();
    expect(types(house.told)).toEqual(["lead.created", "lead.submitted"]);
  });

  it("learns nothing of what was rolled back", async () => {
    const house = await aHouseThatTells();
    house.services.fault = (point) => {
      if (point === "submit:before-commit") throw new Error("the disk is full");
    };
    await expect(house.pass()).rejects.toThrow("full");
    await house.now();
    expect([house.told, await house.notices()]).toEqual([[], []]);
  });
});

describe("a receiver that answers 500", () => {
  it("gets the same id and body again, at growing distances, and in the end", async () => {
    const house = await aHouseThatTells({ events: ["lead.created"] });
    house.answers({ status: 500, said: "<b>oops</b>" });
    await house.pass();
    for (let hours = 0; hours < 24; hours += 1) await house.after("PT1H");
    expect(house.told.length).toBeGreaterThan(5);
    expect(new Set(house.told.map(({ secrets: _secrets, ...rest }) => JSON.stringify(rest))).size).toBe(1);
    const [notice] = await house.notices();
    expect(notice).toMatchObject({
      state: "retry",
      tries: expect.arrayContaining([expect.objectContaining({ status: 500, said: "<b>oops</b>" })]),
    });
    expect(await house.reload()).toMatchObject({ lastError: "HTTP 500", disabledAt: null });
    house.answers({ status: 204, said: "" });
    await house.after("P1D");
    expect((await house.notices())[0]).toMatchObject({ state: "sent" });
    expect(await house.reload()).toMatchObject({ lastError: null, failingSince: null });
  });

  it("for days is switched off, and the host is told; what happens meanwhile can be replayed", async () => {
    const house = await aHouseThatTells({ events: ["lead.created"] });
    house.answers({ status: 500, said: "" });
    await house.pass();
    for (let hours = 0; hours < 24 * 7; hours += 6) await house.after("PT6H");
    expect(await house.reload()).toMatchObject({ disabledWhy: "failing" });
    expect(house.log.entries.map(({ event }) => event)).toContain("endpoint.disabled");
    const { controller } = house.funnel;
    const letters = () => house.mail(controller.email).filter(({ text }) => text.includes(house.endpoint.id));
    expect(letters()).toHaveLength(1);
    expect(letters()[0]?.text).toContain(`aimant webhooks enable ${house.endpoint.id}`);
    expect(letters()[0]?.text).not.toContain(url);
    const tried = house.told.length;
    await house.pass({ contact: { name: "Paul", email: "paul@example.com" } });
    await house.after("P2D");
    expect(house.told).toHaveLength(tried);
    expect(letters()).toHaveLength(1);
    expect((await house.notices()).map(({ state }) => state)).toEqual(["dead", "skipped"]);

    house.answers({ status: 200, said: "" });
    const span = { endpointId: house.endpoint.id, from: house.endpoint.createdAt, to: house.clock.now() };
    await expect(replaySpan(house.services, { ...span, which: "failed" })).rejects.toThrow("switched off");
    await enableEndpoint(house.services, house.endpoint.id);
    expect(await replaySpan(house.services, { ...span, which: "failed" })).toBe(2);
    await house.now();
    expect(house.told.slice(tried).map(({ id }) => id)).toEqual((await house.notices()).map(({ id }) => id));
    expect(await replaySpan(house.services, { ...span, which: "failed" })).toBe(0);
    expect(await replaySpan(house.services, { ...span, which: "all" })).toBe(2);
  });
});

it("a receiver that is gone for a day gets everything when it is back", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  house.answers({ status: null, said: "connect ECONNREFUSED" });
  for (let n = 0; n < 5; n += 1)
    await house.pass({ contact: { name: "Somebody", email: `p${n}@example.com` } });
  for (let minutes = 0; minutes < 24 * 60; minutes += 20) await house.after("PT20M");
  const lost = new Set(house.told.map(({ id }) => id));
  house.answers({ status: 200, said: "" });
  house.told.length = 0;
  for (let hours = 0; hours < 24; hours += 1) await house.after("PT1H");
  expect(new Set(house.told.map(({ id }) => id))).toEqual(lost);
  expect(house.told).toHaveLength(5);
  expect(await house.reload()).toMatchObject({ disabledAt: null, failingSince: null });
});

it("a receiver that nobody finds does not hold up the others: after one try the rest waits", async () => {
  const house = await aHouseThatTells({ events: ["lead.created", "lead.submitted"] });
  house.answers({ status: null, said: "timeout" });
  for (let n = 0; n < 20; n += 1)
    await house.pass({ contact: { name: "Somebody", email: `p${n}@example.com` } });
  await house.now();
  expect(house.told.length).toBeLessThanOrEqual(4);
});

it("a receiver that says 410 is switched off at once", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  house.answers({ status: 410, said: "" });
  await house.pass();
  await house.now();
  await house.after("P1D");
  expect(house.told).toHaveLength(1);
  expect(await house.reload()).toMatchObject({ disabledWhy: "gone" });
  expect(house.subjects(house.funnel.controller.email)).toEqual([
    expect.stringContaining("hooks.example.com"),
  ]);
});

it("whoever the team names as its manager is told instead of the controller, in their language", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"], name: "CRM" });
  const manager = { name: "Olga Petit", email: "olga@example.com", locale: "en" as const };
  await publishTeam(house.services, { ...aTeam(), manager });
  house.answers({ status: 410, said: "" });
  await house.pass();
  await house.now();
  await house.after("PT1M");
  expect(house.subjects(manager.email)).toEqual(["CRM hears nothing any more"]);
  expect(house.subjects(house.funnel.controller.email)).toEqual([]);
});

it("a receiver that asks to wait is waited for, with everything, and counts as working", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  house.answers({ status: 429, said: "", wait: 3_600 });
  await house.pass();
  await house.now();
  await house.pass({ contact: { name: "Paul", email: "paul@example.com" } });
  await house.after("PT50M");
  expect(house.told).toHaveLength(1);
  expect(await house.reload()).toMatchObject({ failingSince: null });
  house.answers({ status: 200, said: "" });
  await house.after("PT30M");
  expect((await house.notices()).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

it("a process that stops after the call says the same thing again, under the same id", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  let stopped = false;
  house.services.fault = (point) => {
    if (point !== "notice:answered" || stopped) return;
    stopped = true;
    throw new Error("the process stopped");
  };
  await house.pass();
  await house.now();
  await house.after("PT5M");
  expect(house.told).toHaveLength(2);
  expect(house.told[0]).toEqual(house.told[1]);
});

describe("secrets", () => {
  it("sign both while the overlap lasts, then the new one alone", async () => {
    const house = await aHouseThatTells({ events: ["lead.created"] });
    const fresh = await rotateSecret(house.services, house.endpoint.id);
    const tell = async (email: string) => {
      await house.pass({ contact: { name: "Somebody", email } });
      await house.now();
      return house.told.at(-1)?.secrets;
    };
    expect(await tell("a@example.com")).toEqual([fresh, house.secret]);
    await house.after("PT24H");
    expect(await tell("b@example.com")).toEqual([fresh]);
    const newest = await rotateSecret(house.services, house.endpoint.id, 0);
    expect(await tell("c@example.com")).toEqual([newest]);
  });

  it("are in no row as they are", async () => {
    const house = await aHouseThatTells();
    house.services.secrets.seal("", "");
    const other = { ...(await house.reload()), id: "another" };
    expect(() => house.services.secrets.open(other.sealed, `endpoint:${other.id}`)).toThrow();
  });
});

it("a notice is replayed under its id with its body, also after the person changed", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  await house.pass();
  await house.now();
  await house.pass({ contact: { name: "Léa Fontaine-Martin", email: "lea@example.com" } });
  const [notice] = await house.notices();
  await replayNotice(house.services, notice?.id ?? "");
  await house.now();
  expect(house.told).toHaveLength(2);
  expect(house.told[1]).toEqual(house.told[0]);
  await expect(replayNotice(house.services, "nothing")).rejects.toThrow("not found");
});

it("a test event is signed and logged like every other, and speaks of nobody", async () => {
  const house = await aHouseThatTells({ events: ["lead.created"] });
  const id = await testEndpoint(house.services, house.endpoint.id);
  await house.now();
  expect(house.told).toMatchObject([{ id, type: "endpoint.test", secrets: [house.secret] }]);
  await disableEndpoint(house.services, house.endpoint.id);
  await expect(testEndpoint(house.services, house.endpoint.id)).rejects.toThrow("switched off");
  await house.pass();
  expect(await house.notices()).toHaveLength(1);
});

describe("a person who is erased", () => {
  const eraseLea = async (house: House) => {
    await planErasure(house.services, await house.lead(), "asked");
    await house.after("PT1M");
  };

  it("is gone from the log, and whoever was told of them is told that, by the id they know", async () => {
    const house = await aHouseThatTells({ events: ["lead.created"] });
    await addEndpoint(house.services, { url, events: ["appointment.missed"], name: "Knows nobody" });
    await house.pass();
    await house.now();
    const leadId = (await house.lead()).id;
    await eraseLea(house);
    expect(types(house.told)).toEqual(["lead.created", "lead.erased"]);
    expect(house.told[1]?.data).toEqual({ lead: { id: leadId } });
    const left = await house.services.store.notices.page({ after: null, limit: 10 });
    expect(left.map(({ event }) => event)).toEqual(["lead.erased"]);
    expect(JSON.stringify(left)).not.toMatch(/Léa|lea@/);
  });

  it("is told of also where the notice is too old to be replayed", async () => {
    const house = await aHouseThatTells({ events: ["lead.created"] });
    await house.pass();
    await house.now();
    house.clock.advance("P40D");
    await purgeDaily(house.services);
    const [notice] = await house.notices();
    expect(notice).toMatchObject({ state: "sent", body: null, tries: [] });
    await expect(replayNotice(house.services, notice?.id ?? "")).rejects.toThrow();
    await eraseLea(house);
    expect(types(house.told)).toEqual(["lead.created", "lead.erased"]);
  });
});

it.each([
  ["url", { url: "not an address" }],
  ["events", { url, events: ["lead.made-up"] }],
  ["events", { url, events: [] }],
  ["fields", { url, fields: ["password"] }],
  ["name", { url, name: " " }],
])("a wrong %s connects nothing", async (_, input) => {
  const house = await aHouse([]);
  await expect(addEndpoint(house.services, input)).rejects.toThrow("invalid input");
  await expect(addEndpoint(house.services, { url, funnels: ["none"] })).rejects.toThrow("funnel not found");
  expect(await house.services.store.endpoints.list()).toEqual([]);
});
