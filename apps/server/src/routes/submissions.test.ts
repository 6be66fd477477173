import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publish, withdraw } from "@aimant/core";
import { aFunnel, funnelInput, someAnswers } from "@aimant/testing";
import type { Funnel } from "@aimant/funnel";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

const email = "ines.moreau@example.com";
const key = { "idempotency-key": "one-completed-pass" };

/** Everything kept of one person. */
async function kept(address = email) {
  const { store } = under.services;
  const lead = await store.leads.byEmail(address);
  const submissions = await store.submissions.ofLead(lead?.id ?? "");
  return {
    leads: (await store.leads.page(null, 1_000)).length,
    lead,
    submissions,
    deliveries: await store.deliveries.ofLead(lead?.id ?? ""),
    consents: await store.consents.ofLead(lead?.id ?? ""),
    jobs: (await store.jobs.counts()).waiting,
  };
}

/** The same funnel with one more mandatory question. */
function longerFunnel(): Funnel {
  const { questions, ...magnet } = funnelInput.magnet;
  const more = {
    id: "budget",
    type: "short-text" as const,
    label: { fr: "Quel budget ?", en: "What budget?" },
  };
  return aFunnel({ magnet: { ...magnet, questions: [...questions, more] } });
}

describe("a submission", () => {
  it("is answered with what to show next, in the visitor's language", async () => {
    const response = await under.submit(aBody({ locale: "en" }));
    expect(response.status).toBe(201);
    const { id, next } = (await response.json()) as { id: string; next: Record<string, unknown> };
    expect(id).toMatch(/^[0-9A-Z]{26}$/);
    expect(next).toMatchObject({
      kind: "results",
      title: "Thank you, Inès Moreau",
      url: expect.stringMatching(/^http:\/\/aimant\.test\/r\/[\w-]{27}$/) as string,
      bookingUrl: expect.stringMatching(/^http:\/\/aimant\.test\/b\/[\w-]{27}$/) as string,
      results: { total: expect.any(Number) as number, level: { label: "On the way" } },
    });
    expect(next["text"]).toContain("25\u00a0November");
  });

  it("keeps answers to hidden questions nowhere, and counts them nowhere", async () => {
    await under.submit(aBody({ answers: { ...someAnswers, obstacle: "x".repeat(5_000) } }));
    await under.submit(aBody({ answers: { ...someAnswers, obstacle: ["never"] } }));
    await under.submit();
    const [plain, ...hidden] = (await kept()).submissions;
    for (const submission of hidden)
      expect([submission.answers, submission.score]).toEqual([someAnswers, plain?.score]);
    expect(plain?.answers).toEqual(someAnswers);
  });

  it("counts an answer to a question that the visitor did open", async () => {
    await under.submit(aBody({ answers: { ...someAnswers, feedback: "never", obstacle: "Le temps" } }));
    expect((await kept()).submissions[0]?.answers).toMatchObject({ obstacle: "Le temps" });
  });

  it("writes down each consent, given or refused, word for word", async () => {
    await under.submit();
    expect((await kept()).consents).toMatchObject([
      {
        consentId: "results",
        action: "given",
        text: "J’accepte de recevoir ma synthèse par e-mail.",
        page: "https://www.example.com/cx",
      },
      { consentId: "news", action: "refused", text: "J’accepte de recevoir vos conseils par e-mail." },
    ]);
  });

  it("in a language that is not offered falls back to the funnel's own", async () => {
    for (const locale of ["de", "fr-CA", "", "__proto__"]) {
      expect((await under.submit(aBody({ locale }))).status).toBe(201);
      expect((await kept()).submissions[0]?.locale).toBe("fr");
    }
  });

  it("belongs to one person, however the address is typed", async () => {
    for (const typed of [email, "  INES.MOREAU@EXAMPLE.COM ", "Ines.Moreau@Example.com"]) {
      expect((await under.submit(aBody({ contact: { name: "Inès Moreau", email: typed } }))).status).toBe(
        201,
      );
    }
    expect(await kept()).toMatchObject({ leads: 1, submissions: { length: 3 } });
  });

  it("loses no lead over an odd source: it is cut and cleaned", async () => {
    const utm = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`k${at}`, "x".repeat(900)]));
    const source = {
      page: `https://a.test/${"p".repeat(9_000)}`,
      referrer: "a\u0000b\ud800",
      cta: "😀".repeat(150),
      utm,
    };
    expect((await under.submit(aBody({ source }))).status).toBe(201);
    const [submission] = (await kept()).submissions;
    expect(submission?.source.page).toHaveLength(2_000);
    expect(submission?.source.referrer).toBe("ab\ufffd");
    expect(submission?.source.cta?.isWellFormed()).toBe(true);
    expect(Object.values(submission?.source.utm ?? {})).toEqual(
      Array.from({ length: 12 }, () => "x".repeat(200)),
    );
  });

  it("keeps no token of a personal link with the page, nor with the consents given there", async () => {
    const token = "A".repeat(27);
    const page = `http://127.0.0.1:4400/f/sample/p/${token}`;
    expect((await under.submit(aBody({ source: { page, referrer: `${page}?cta=mail` } }))).status).toBe(201);
    const rows = await kept();
    expect(rows.submissions[0]?.source).toEqual({
      page: "http://127.0.0.1:4400/f/sample",
      referrer: "http://127.0.0.1:4400/f/sample?cta=mail",
    });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("cleans the names of campaign parameters too", async () => {
    await under.submit(aBody({ source: { utm: { "a\u0000b\ud800": "x" } } }));
    expect((await kept()).submissions[0]?.source.utm).toEqual({ "ab\ufffd": "x" });
  });
});

describe("a request that is sent again", () => {
  it("under its key gets the first answer byte for byte, and is kept once", async () => {
    const first = await (await under.submit(aBody(), key)).text();
    under.clock.advance("P3D");
    await under.drain();
    const body = aBody();
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(body).toReversed()), null, 2);
    for (const again of [body, reordered]) {
      const response = await under.submit(again, key);
      expect([response.status, await response.text()]).toEqual([201, first]);
    }
    expect(await kept()).toMatchObject({
      leads: 1,
      submissions: { length: 1 },
      deliveries: { length: 1 },
      consents: { length: 2 },
    });
    expect(under.transport.sent).toHaveLength(1);
  });

  it("with another body under the same key is refused, and changes nothing", async () => {
    await under.submit(aBody(), key);
    const before = await kept();
    for (const other of [
      aBody({ locale: "en" }),
      aBody({ consents: { results: true, news: true } }),
      aBody({ version: 1 }),
    ]) {
      expect(await problemOf(await under.submit(other, key))).toMatchObject({
        status: 409,
        type: "idempotency-key-reused",
      });
    }
    expect(await kept()).toEqual(before);
  });

  it("fifty times at once under one key is one submission with one answer", async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => under.submit(aBody(), key)));
    const answers = await Promise.all(
      responses.map(async (response) => `${response.status} ${await response.text()}`),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect(await kept()).toMatchObject({
      leads: 1,
      submissions: { length: 1 },
      deliveries: { length: 1 },
      consents: { length: 2 },
      jobs: 1,
    });
  });

  it("fifty times at once under as many keys is one person, who gets one synthesis", async () => {
    const responses = await Promise.all(Array.from({ length: 50 }, () => under.submit()));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 201));
    expect(await kept()).toMatchObject({ leads: 1, submissions: { length: 50 } });
    under.clock.advance("P3D");
    await under.drain();
    expect(under.transport.sent).toHaveLength(1);
  });

  it("after a refusal is a new attempt: a corrected body may use the key", async () => {
    expect((await under.submit(aBody({ consents: {} }), key)).status).toBe(422);
    expect((await under.submit(aBody(), key)).status).toBe(201);
  });

  it("without a key is another submission", async () => {
    const send = () => under.post("/api/v1/funnels/sample/submissions", aBody());
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
    expect((await kept()).submissions).toHaveLength(2);
  });

  it.each(["12345678", "x".repeat(128), "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"])(
    "may have the key %s",
    async (shape) => {
      expect((await under.submit(aBody(), { "idempotency-key": shape })).status).toBe(201);
    },
  );

  it("to another funnel has nothing to do with the first", async () => {
    await publish(under.services, aFunnel({ slug: "other" }));
    const [one, other] = [await under.submit(aBody(), key), await under.submit(aBody(), key, "other")];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect((await kept()).submissions.map(({ slug }) => slug).toSorted()).toEqual(["other", "sample"]);
  });
});

describe("a visitor who is in the middle of it", () => {
  const site = { origin: "https://www.example.com" };

  it("is taken at the version they saw when a newer one asks for more", async () => {
    await publish(under.services, longerFunnel());
    const response = await under.submit(aBody({ version: 1 }), site);
    expect(response.status).toBe(201);
    expect((await kept()).submissions).toMatchObject([{ version: 1 }]);
    expect(pathsOf(await problemOf(await under.submit(aBody({ version: 2 }), site)))).toEqual([
      "answers.budget",
    ]);
    expect(pathsOf(await problemOf(await under.submit(aBody(), site)))).toEqual(["answers.budget"]);
  });

  it("can finish a funnel that was withdrawn meanwhile, from the page that carries it, and gets the synthesis", async () => {
    await withdraw(under.services, "sample");
    const response = await under.submit(aBody({ version: 1 }), site);
    expect(response.status).toBe(201);
    expect(response.headers.get("access-control-allow-origin")).toBe(site.origin);
    under.clock.advance("P2D");
    await under.drain();
    expect(under.transport.sent.map(({ message }) => message.to)).toEqual([email]);
  });

  it("gets the first answer again when it is repeated after the funnel was withdrawn", async () => {
    const key = { "idempotency-key": "before-and-after" };
    const first = await (await under.submit(aBody(), key)).text();
    await withdraw(under.services, "sample");
    const again = await under.submit(aBody(), key);
    expect([again.status, await again.text()]).toEqual([201, first]);
  });

  it("finds nothing new in a funnel that was withdrawn, nor a version that never was", async () => {
    expect((await under.submit(aBody({ version: 2 }))).status).toBe(404);
    await withdraw(under.services, "sample");
    expect((await under.submit(aBody())).status).toBe(404);
    expect((await under.app.request("/f/sample")).status).toBe(404);
    expect((await under.app.request("/w/sample.js")).status).toBe(404);
  });
});
