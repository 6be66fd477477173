import { afterAll, beforeAll, expect, it } from "vitest";
import { aFunnel } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { fill, goodForm, openForm } from "../testing/plain-form.ts";

let under: AppUnderTest;
beforeAll(async () => {
  const redirect = {
    url: "https://www.example.com/merci?lang=fr",
    with: ["slug", "score", "level", "cta"] as ("slug" | "score" | "level" | "cta")[],
  };
  under = await appUnderTest({ funnel: aFunnel({ results: { show: "now", redirect } }) });
});
afterAll(() => under.dispose());

async function redirectOf(source: Record<string, unknown>): Promise<string> {
  const { next } = (await (await under.submit(aBody({ source }))).json()) as { next: { redirect: string } };
  return next.redirect;
}

it("a submission says where to go: the funnel's address with the score and the tag, nothing of the person", async () => {
  const url = new URL(await redirectOf({ cta: "hero" }));
  expect([url.origin, url.pathname]).toEqual(["https://www.example.com", "/merci"]);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    lang: "fr",
    slug: "sample",
    score: expect.stringMatching(/^\d{1,3}$/),
    level: expect.stringMatching(/^(starting|growing|leading)$/),
    cta: "hero",
  });
  expect(url.href).not.toMatch(/moreau|aubrac/i);
});

it.each(["ines.moreau@example.com", "a&next=https://evil.example", "https://evil.example", "x y", "é", ""])(
  "a tag that is no tag goes nowhere: %s",
  async (cta) => {
    const url = new URL(await redirectOf({ cta }));
    expect([url.origin, url.searchParams.has("cta"), url.searchParams.has("next")]).toEqual([
      "https://www.example.com",
      false,
      false,
    ]);
  },
);

it("without scripts the form leads there, and its page allows that place and no other", async () => {
  const opened = await under.app.request("/f/sample?plain=1");
  expect(opened.headers.get("content-security-policy")).toContain(
    "form-action 'self' https://www.example.com;",
  );
  const fields = fill(await openForm(under, "?cta=hero&redirect=https://evil.example"), {
    ...goodForm("zoe@example.com"),
    redirect: "https://evil.example",
    next: "https://evil.example",
  });
  const sent = await under.app.request("/f/sample", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: fields.toString(),
  });
  expect(sent.status).toBe(303);
  expect(sent.headers.get("location")).toMatch(
    /^https:\/\/www\.example\.com\/merci\?lang=fr&slug=sample&score=\d+&level=[a-z]+&cta=hero$/,
  );
  expect(sent.headers.get("referrer-policy")).toBe("no-referrer");
});

it("the public is told that there is a redirect, not where", async () => {
  const text = await (await under.app.request("/api/v1/funnels/sample")).text();
  expect(text).toContain('"redirects":true');
  expect(text).not.toContain("/merci");
});
