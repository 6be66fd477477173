import { afterEach, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf } from "./testing/booking.ts";
import { goodForm, sendForm } from "./testing/plain-form.ts";
import { aBody, appUnderTest, type AppUnderTest } from "./testing/app-under-test.ts";
import { problemOf } from "./testing/problem-of.ts";

let under: AppUnderTest | undefined;
afterEach(async () => {
  await under?.dispose();
  under = undefined;
});

const person = {
  name: "Apolline Quesnoy",
  email: "apolline.quesnoy@example.com",
  jobTitle: "Directrice des Séquoias",
  company: "Vélodrome Nacarat",
  phone: "+33 6 98 76 54 32",
};
const secret = "Réponse très personnelle";
const answers = { feedback: "never", channels: ["phone"], recovery: 2, obstacle: secret };
/** Anything by which this person could be told, however it is written. */
const traces =
  /apolline|quesnoy|séquoias|nacarat|98[ .\u00a0\u202f]?76[ .\u00a0\u202f]?54[ .\u00a0\u202f]?32|très personnelle|utm-trace/i;

/** Every kind of failure in turn, at every point where something can fail. */
async function liveThrough(app: AppUnderTest): Promise<void> {
  const body = aBody({
    answers,
    contact: person,
    source: { page: "https://www.example.com/?q=utm-trace", utm: { source: "utm-trace" } },
  });
  const key = { "idempotency-key": "a-key-of-apolline" };
  const { token } = await aProspect(app, person.email, { answers, contact: person });
  await app.submit(body, key);
  await app.submit({ ...body, locale: "en" }, key);
  await app.submit({ ...body, contact: { ...person, email: "apolline.quesnoy" } });
  await app.submit({ ...body, extra: person });
  await app.submit(JSON.stringify(body).slice(0, -1));
  await sendForm(
    app,
    new URLSearchParams({ ...goodForm(person.email), "contact.name": person.name } as Record<string, string>),
  );
  for (const kind of ["temporary", "auth", "ambiguous", "permanent"] as const) {
    app.transport.fail({ kind });
    app.clock.advance("P2D");
    await app.drain();
    await aProspect(app, person.email, { answers, contact: person });
  }
  await book(app, token, "not a time");
  await book(app, token, (await slotsOf(app, token))[0] ?? "", { phone: person.phone });
  app.transport.fail({ kind: "permanent", times: 2 });
  await app.drain();
  await app.app.request(
    `/u/${app.services.tokens.derive("unsubscribe", (await app.services.store.leads.byEmail(person.email))?.id ?? "")}`,
    { method: "POST" },
  );
}

describe("the log", () => {
  it("tells what happened to deliveries, and never to whom", async () => {
    under = await appUnderTest();
    await liveThrough(under);
    const events = new Set(under.log.entries.map(({ event }) => event));
    expect([...events]).toEqual(expect.arrayContaining(["delivery.retry", "delivery.dead"]));
    expect(JSON.stringify(under.log.entries)).not.toMatch(traces);
  });

  it("holds no link that opens anything", async () => {
    under = await appUnderTest();
    await liveThrough(under);
    const [lead] = await under.services.store.leads.page(null, 10);
    const submissions = await under.services.store.submissions.ofLead(lead?.id ?? "");
    const { derive } = under.services.tokens;
    const tokens = [
      derive("unsubscribe", lead?.id ?? ""),
      ...submissions.flatMap(({ id }) => [derive("results", id), derive("booking", id)]),
    ];
    const text = JSON.stringify(under.log.entries);
    for (const token of tokens) expect(text).not.toContain(token);
  });

  it("names nobody where emails cannot be made and the database is full", async () => {
    let failing = false;
    under = await appUnderTest({
      fault: (point) => {
        if (failing && /^(submit:before-commit|book:before-commit|deliver:frozen|job:claimed)$/.test(point))
          throw new Error(`stopped at ${point}`);
      },
    });
    const { token } = await aProspect(under, person.email, { answers, contact: person });
    const [start = ""] = await slotsOf(under, token);
    failing = true;
    const responses = [
      await under.submit(aBody({ answers, contact: person })),
      await book(under, token, start, { phone: person.phone }),
      await sendForm(
        under,
        new URLSearchParams({ ...goodForm(person.email), "contact.name": person.name } as Record<
          string,
          string
        >),
      ),
    ];
    expect(responses.map(({ status }) => status)).toEqual([500, 500, 500]);
    under.clock.advance("P2D");
    await under.drain();
    expect(under.log.entries.length).toBeGreaterThan(3);
    expect(JSON.stringify(under.log.entries)).not.toMatch(traces);
  });
});

describe("an error that nobody expected", () => {
  it("is told with an id that finds its one line in the log, and with nothing of how it came", async () => {
    under = await appUnderTest({
      fault: (point) => {
        if (point === "submit:before-commit")
          throw new Error("SQLITE_FULL at /var/lib/aimant/secret-path.db");
      },
    });
    const response = await under.submit(aBody());
    const problem = await problemOf(response);
    expect(problem).toMatchObject({
      status: 500,
      type: "unexpected",
      id: expect.stringMatching(/^[0-9A-Z]{26}$/) as string,
    });
    expect(JSON.stringify(problem)).not.toMatch(/SQLITE|secret-path|Error|\bat\b|\.ts/);
    expect(under.log.entries).toEqual([
      {
        level: "error",
        event: "request.failed",
        fields: expect.objectContaining({ id: problem.id, method: "POST" }) as object,
      },
    ]);
    expect(under.log.entries[0]?.fields["error"]).toContain("SQLITE_FULL");
  });

  it("is a page with the same id for a person", async () => {
    under = await appUnderTest({
      fault: (point) => {
        if (point === "submit:before-commit") throw new TypeError("x is not a function");
      },
    });
    const { status, html } = await sendForm(
      under,
      new URLSearchParams(goodForm("zoe@example.com") as Record<string, string>),
    );
    const id = under.log.entries[0]?.fields["id"];
    expect([status, under.log.entries.length]).toEqual([500, 1]);
    expect(html).toContain(`<code>${String(id)}</code>`);
    expect(html).not.toContain("is not a function");
  });

  it("loses nothing: the same request goes through once the trouble is over", async () => {
    let failing = true;
    under = await appUnderTest({
      fault: (point) => {
        if (failing && point === "submit:before-commit") throw new Error("the disk is full");
      },
    });
    const key = { "idempotency-key": "sent-until-it-works" };
    expect((await under.submit(aBody(), key)).status).toBe(500);
    failing = false;
    expect((await under.submit(aBody(), key)).status).toBe(201);
    expect(await under.services.store.leads.page(null, 10)).toHaveLength(1);
  });

  it("expected refusals are not logged at all", async () => {
    under = await appUnderTest();
    await under.submit("{");
    await under.submit(aBody({ consents: {} }));
    await under.app.request("/nothing", { headers: { accept: "text/html" } });
    await under.submit(aBody(), { origin: "https://evil.test" });
    expect(under.log.entries).toEqual([]);
  });
});
