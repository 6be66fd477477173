import { afterEach, beforeEach, expect, it } from "vitest";
import { aFunnel, funnelInput } from "@aimant/testing";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { fill, goodForm, openForm, sendForm } from "../testing/plain-form.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ funnel: aFunnel({ ...funnelInput, doubleOptIn: "all" }) });
});
afterEach(() => under.dispose());

/** The link in the newest email. */
function link(): string {
  const path = /http:\/\/aimant\.test(\/c\/[\w-]+)/.exec(
    under.transport.sent.at(-1)?.message.html ?? "",
  )?.[1];
  if (path === undefined) throw new Error("no link to confirm");
  return path;
}
const leads = () => under.services.store.leads.page(null, 10);
const results = (next: Record<string, unknown>) => [
  next["kind"],
  next["url"],
  next["results"],
  next["bookingUrl"],
];

it("shows and hands over nothing before the address is confirmed, which takes a POST", async () => {
  const response = await under.submit();
  expect(response.status).toBe(201);
  const { next } = (await response.json()) as { next: Record<string, unknown> };
  expect(results(next)).toEqual(["confirm", undefined, undefined, undefined]);
  await under.drain();
  for (let scan = 0; scan < 3; scan += 1) {
    for (const method of ["GET", "HEAD"]) {
      const page = await under.app.request(link(), { method });
      expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
    }
  }
  expect((await leads()).map(({ confirmedAt }) => confirmedAt)).toEqual([null]);
  const confirmed = await under.app.request(link(), { method: "POST" });
  expect(confirmed.status).toBe(200);
  expect(await confirmed.text()).toMatch(/\/r\/[\w-]{27}/);
  expect((await leads())[0]?.confirmedAt).not.toBeNull();
});

it("works without scripts from beginning to end", async () => {
  const { status, html } = await sendForm(under, fill(await openForm(under), goodForm("zoe@example.com")));
  expect(status).toBe(200);
  expect(html).toContain("confirmez votre adresse");
  expect(html).not.toContain("/r/");
  await under.drain();
  const page = await (await under.app.request(link())).text();
  expect(page).toContain("zoe@example.com");
  expect(/<form method="post" action="([^"]+)"/.exec(page)?.[1]).toBe(link());
});

it("a repeated request gets the answer that fits what has happened since", async () => {
  const key = { "idempotency-key": "one-completed-pass" };
  await under.submit(undefined, key);
  await under.drain();
  await under.app.request(link(), { method: "POST" });
  const { next } = (await (await under.submit(undefined, key)).json()) as { next: { kind: string } };
  expect(next.kind).not.toBe("confirm");
});

it("opens nothing with another token, nor after seven days", async () => {
  await under.submit();
  await under.drain();
  const path = link();
  const lead = (await leads())[0];
  for (const scope of ["results", "unsubscribe", "privacy"] as const) {
    const token = under.services.tokens.derive(scope, lead?.id ?? "");
    expect((await under.app.request(`/c/${token}`, { method: "POST" })).status).toBe(404);
  }
  under.clock.advance("P8D");
  expect((await under.app.request(path, { method: "POST" })).status).toBe(404);
});
