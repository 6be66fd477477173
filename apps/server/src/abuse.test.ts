import { afterEach, beforeEach, expect, it } from "vitest";
import { aKey } from "./testing/a-key.ts";
import { aBody, appUnderTest, type AppUnderTest } from "./testing/app-under-test.ts";
import { fromAddress } from "./testing/from-address.ts";
import { prove } from "./testing/prove.ts";

/** `pnpm barrage` sends as many as the issue asks for; the suite as many as show it. */
const RUN = Number(process.env["ABUSE_RUN"] ?? 300);

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ guarded: true });
});
afterEach(() => under.dispose());

let serial = 0;
const send = async (peer: string, email: string, headers: Record<string, string> = {}) =>
  under.app.request(
    "/api/v1/funnels/sample/submissions",
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": `abuse-number-${(serial += 1)}`,
        ...headers,
      },
      body: JSON.stringify(
        aBody({ contact: { ...aBody().contact, email }, consents: { results: true, news: true } }),
      ),
    },
    fromAddress(peer),
  );
/** Everything that would ever be sent. */
async function aMonth(): Promise<string[]> {
  for (let day = 0; day < 30; day += 1) {
    under.clock.advance("P1D");
    await under.drain();
  }
  return under.transport.sent.map(({ message }) => message.to);
}

it("a victim typed in a thousand times from fifty addresses is sent one email", async () => {
  const statuses = new Map<number, number>();
  for (let time = 0; time < 1_000; time += 1) {
    const answer = await send(`203.0.${time % 50}.7`, "victim@example.com");
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    await answer.body?.cancel();
    if (time % 250 === 0) await under.drain();
  }
  expect(statuses.get(201)).toBeLessThan(5);
  await under.drain();
  const sent = (await aMonth()).filter((to) => to === "victim@example.com");
  expect(sent).toHaveLength(1);
});

it(`${RUN} passes without proof from everywhere: under fifty get in, all of them marked, one email each at most`, async () => {
  let got = 0;
  for (let time = 0; time < RUN; time += 1) {
    const answer = await send(`${20 + (time % 200)}.${time % 250}.1.1`, `a${time}@example.com`);
    if (answer.status === 201) got += 1;
    await answer.body?.cancel();
  }
  expect(got).toBeGreaterThan(0);
  expect(got).toBeLessThan(50);

  // Later, by as little as it takes.
  under.clock.advance("PT1S");
  const honest = "paul@example.net";
  const asked = await send("198.51.100.1", honest);
  expect(asked.status).toBe(428);
  expect((await send("198.51.100.1", honest, await prove(await asked.json()))).status).toBe(201);

  await under.drain();
  const key = await aKey(under, ["exports", "leads:read"]);
  const rows = (await (await key.get("/export/leads?format=ndjson")).text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; email: string; suspect: boolean });
  expect(rows).toHaveLength(got + 1);
  expect(rows.filter(({ suspect }) => !suspect).map(({ email }) => email)).toEqual([honest]);
  const seen = (await (await key.get(`/leads/${rows[0]?.id}`)).json()) as { timeline: { kind: string }[] };
  expect(seen.timeline.map(({ kind }) => kind)).toContain("rush");

  const sent = await aMonth();
  const times = Map.groupBy(sent, (to) => to);
  for (const { email, suspect } of rows)
    expect(times.get(email)?.length ?? 0, email)[suspect ? "toBeLessThanOrEqual" : "toBeGreaterThanOrEqual"](
      1,
    );
});
