import { afterEach, beforeEach, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

const token = "a token that only the monitoring knows";
let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ metricsToken: token });
});
afterEach(() => under.dispose());

const ask = (headers: Record<string, string> = {}) => under.app.request("/metrics", { headers });
const text = async () => (await ask({ authorization: `Bearer ${token}` })).text();

it("says how many jobs and emails are in which state, and how late the oldest is", async () => {
  await under.submit();
  const before = await text();
  expect(before).toMatch(/^aimant_jobs\{state="waiting"\} [1-9]/m);
  expect(before).toMatch(/^aimant_jobs\{state="dead"\} 0$/m);
  expect(before).toMatch(/^aimant_deliveries\{state="sent"\} 0$/m);
  expect(before).toMatch(/^aimant_process_resident_memory_bytes \d/m);
  under.clock.advance("P3D");
  expect(Number(/^aimant_job_overdue_seconds (\S+)$/m.exec(await text())?.[1])).toBeGreaterThan(3_600);
  await under.drain();
  expect(await text()).toMatch(/^aimant_deliveries\{state="sent"\} [1-9]/m);
  expect(await text()).not.toMatch(/moreau|aubrac|sample/i);
});

it.each([{}, { authorization: "Bearer wrong" }, { authorization: token }, { authorization: "Bearer " }])(
  "is not there without the token: %o",
  async (headers: Record<string, string>) => {
    expect((await ask(headers)).status).toBe(404);
  },
);

it("is closed where the host has set no token", async () => {
  const closed = await appUnderTest();
  expect((await closed.app.request("/metrics", { headers: { authorization: "Bearer " } })).status).toBe(404);
  await closed.dispose();
});
