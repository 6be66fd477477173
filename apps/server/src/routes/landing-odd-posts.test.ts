import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { formFields } from "../testing/html.ts";
import { fill, goodForm, openForm, sendForm, submissionsOf } from "../testing/plain-form.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
/** Somebody new in every test. */
let email = "";
let people = 0;
let good: ReturnType<typeof goodForm>;
beforeAll(async () => {
  under = await appUnderTest();
});
beforeEach(() => {
  email = `zoe-${(people += 1)}@example.com`;
  good = goodForm(email);
});
afterAll(() => under.dispose());

const submissions = () => submissionsOf(under, email);
const answering = async (typed: string) => fill(await openForm(under), { ...good, "answers.hours": typed });

describe("a post that no browser would send", () => {
  const junk = (count: number) => Array.from({ length: count }, (_, at) => `x${at}=`).join("&");
  const body = new URLSearchParams(goodForm("EMAIL") as Record<string, string>).toString();

  it.each<[string, string, number]>([
    ["nothing", "", 422],
    ["ten thousand fields", junk(10_000), 413],
    ["five thousand fields before the answers", `${junk(5_000)}&${body}`, 422],
    ["five thousand fields after the answers", `${body}&${junk(5_000)}`, 200],
    ["five thousand times the same field", `${body}&${"answers.channels=phone&".repeat(2_000)}`, 422],
    ["a question that nobody asked", `${body}&answers.nobody=x`, 422],
    [
      "inherited names",
      `${body}&answers.__proto__=x&contact.__proto__=x&consents.constructor=&source.__proto__=x&__proto__=x`,
      422,
    ],
    ["fields without names", `${body}&=x&answers.=x&.=x&contact.admin=x`, 200],
    [
      "a NUL and half a character in the source",
      `${body}&source.page=%00&source.cta=%ED%A0%80&source.utm.%00=%00`,
      200,
    ],
    ["long tracking", `${body}&source.utm.a=b${encodeURIComponent("😀".repeat(400))}`, 200],
    ["broken escapes", `${body}&source.page=%E0%A4%A&%=%`, 200],
    ["a version that never was", `${body}&version=99`, 404],
    ["a version that is none", `${body}&version=-1`, 200],
    ["a key that is none", `${body}&idempotencyKey=short`, 200],
    ["a language that is none", `${body}&locale=__proto__`, 200],
  ])("%s is answered with a page", async (_, text, status) => {
    const answer = await sendForm(under, text.replace("EMAIL", encodeURIComponent(email)));
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(/^<!doctype html>/);
    expect(await submissions()).toHaveLength(status === 200 ? 1 : 0);
  });

  it("a file where a text stands is no text", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(good)) form.set(name, String(value));
    form.set("contact.name", new File(["x"], "name.txt"));
    const response = await under.app.request("/f/sample", { method: "POST", body: form });
    expect([response.status, await submissions()]).toEqual([422, []]);
  });
});

describe("numbers as French people write them", () => {
  const question = { id: "hours", type: "number" as const, label: "Heures", min: 0, max: 5_000 };
  beforeAll(async () => {
    await publish(
      under.services,
      aFunnel({ magnet: { ...funnelInput.magnet, questions: [...funnelInput.magnet.questions, question] } }),
    );
  });

  it.each([
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["1 234,5", 1234.5],
    ["1\u202f234,5", 1234.5],
    ["1\u00a0234", 1234],
    [" 7 ", 7],
    ["0", 0],
  ])("%j is %d", async (typed, value) => {
    expect((await sendForm(under, await answering(typed))).status).toBe(200);
    expect((await submissions())[0]?.answers["hours"]).toBe(value);
  });

  it.each(["douze", "1,2,3", "1.234,5", "NaN", "Infinity", "-1", "9999", "1e9", "0x10", "", "--1"])(
    "%j is asked again, and kept as typed",
    async (typed) => {
      const { status, html } = await sendForm(under, await answering(typed));
      expect([status, formFields(html).get("answers.hours")]).toEqual([422, typed]);
    },
  );
});
