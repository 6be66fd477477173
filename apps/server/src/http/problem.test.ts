import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let bookingPath: string;
beforeAll(async () => {
  under = await appUnderTest();
  const { next } = (await (await under.submit()).json()) as { next: { bookingUrl: string } };
  bookingPath = next.bookingUrl.replace("http://aimant.test/b/", "/api/v1/booking/");
});
afterAll(() => under.dispose());

const key = { "idempotency-key": "a-key-used-twice" };
const invalid = aBody({
  contact: { name: "Inès", email: "ines" },
  consents: {},
  answers: { channels: ["phone"], recovery: 9 },
});

/** One request that is refused in each way. */
const refusals: Record<string, (headers: Record<string, string>) => Promise<Response>> = {
  "not-found": (headers) => under.submit(aBody(), headers, "nobody"),
  malformed: (headers) => under.submit("{", headers),
  "invalid-input": (headers) => under.submit(invalid, headers),
  "too-large": (headers) => under.submit("x".repeat(70_000), headers),
  "unsupported-media-type": (headers) => under.submit(aBody(), { ...headers, "content-type": "text/plain" }),
  "site-not-allowed": (headers) => under.submit(aBody(), { ...headers, origin: "https://evil.test" }),
  "idempotency-key-reused": async (headers) => {
    await under.submit(aBody({ version: 1 }), key);
    return under.submit(aBody(), { ...headers, ...key });
  },
  "slot-taken": (headers) =>
    under.post(bookingPath, { start: "2026-11-23T03:00:00Z", phone: "+33612345678" }, headers),
};

describe("a refusal", () => {
  it.each(Object.entries(refusals))("%s has one name and words in both languages", async (type, refuse) => {
    const fr = await refuse({ "accept-language": "fr-CA,fr;q=0.9" });
    const en = await refuse({ "accept-language": "en-GB" });
    expect([fr.headers.get("content-language"), en.headers.get("content-language")]).toEqual(["fr", "en"]);
    const [inFrench, inEnglish] = [await problemOf(fr), await problemOf(en)];
    expect([inFrench.type, inEnglish.type]).toEqual([type, type]);
    expect(inFrench.status).toBe(inEnglish.status);
    expect(inFrench.detail).not.toBe(inEnglish.detail);
    expect(inFrench.title).not.toBe(inEnglish.title);
    expect(JSON.stringify([inFrench, inEnglish])).not.toMatch(
      /\bat .+:\d+:\d+|node_modules|undefined|\{\w+\}/,
    );
  });

  it("says what is wrong with each answer in the visitor's language", async () => {
    const messages = async (language: string) => {
      const { errors = [] } = await problemOf(await under.submit(invalid, { "accept-language": language }));
      return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
    };
    const [fr, en] = [await messages("fr"), await messages("en")];
    const paths = ["answers.feedback", "answers.recovery", "contact.email", "consents.results"];
    expect([Object.keys(fr), Object.keys(en)]).toEqual([paths, paths]);
    for (const path of paths) {
      expect(fr[path]).toMatch(/^\p{Lu}.+\.$/u);
      expect(en[path]).toMatch(/^\p{Lu}.+\.$/u);
      expect(fr[path]).not.toBe(en[path]);
    }
    expect([fr["answers.recovery"], en["answers.recovery"]]).toEqual([
      expect.stringContaining("5"),
      expect.stringContaining("5"),
    ]);
  });

  it.each([
    [undefined, "fr"],
    ["", "fr"],
    ["de", "fr"],
    ["en", "en"],
    ["de, en;q=0.5, fr;q=0.4", "en"],
    ["fr;q=0.4, en;q=0.5", "en"],
    ["EN-us", "en"],
    ["*", "fr"],
    ["fr;q=0, en;q=0.1", "en"],
    [`${"x,".repeat(5_000)}en`, "fr"],
    [";;;,,,=", "fr"],
  ])("for Accept-Language %j is in %s", async (accept, language) => {
    const headers: Record<string, string> = accept === undefined ? {} : { "accept-language": accept };
    const response = await under.app.request("/api/v1/funnels/nobody", { headers });
    expect(response.headers.get("content-language")).toBe(language);
    expect((await problemOf(response)).title).toBe(language === "fr" ? "Introuvable" : "Not found");
  });

  it("never repeats what was sent in its own words", async () => {
    const marker = "<marker-7f3a>";
    const sent = [
      await under.submit(aBody({ [marker]: 1 })),
      await under.submit(aBody({ contact: { name: marker, email: marker } })),
      await under.submit(`{"${marker}`),
      await under.submit(aBody(), {}, encodeURIComponent(marker)),
    ];
    for (const response of sent) {
      const { detail, title, errors = [] } = await problemOf(response);
      expect([title, detail, ...errors.map(({ message }) => message)].join(" ")).not.toContain("marker");
    }
  });
});

describe("what is not there", () => {
  const paths = [
    "/nothing",
    "/api/v1/nothing",
    "/api/v1/funnels/nobody",
    "/f/nobody",
    "/r/x",
    "/b/x",
    "/u/x",
    "/w/nobody.js",
  ];

  it.each(paths)("%s is a page for a person and a document for a program", async (path) => {
    const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-language": "en" };
    const page = await under.app.request(path, { headers: browser });
    const document = await under.app.request(path, { headers: { accept: "application/json" } });
    expect(page.status).toBe(404);
    if (path.startsWith("/api/")) expect(await problemOf(page)).toMatchObject({ status: 404 });
    else {
      expect(page.headers.get("content-type")).toBe("text/html; charset=UTF-8");
      expect(await page.text()).toContain('<html lang="en"');
    }
    expect(await problemOf(document)).toMatchObject({ status: 404, type: "not-found" });
  });

  it("keeps its status where a person sent what cannot be taken", async () => {
    const post = (headers: Record<string, string>, body: string) =>
      under.app.request("/f/sample", { method: "POST", headers: { accept: "text/html", ...headers }, body });
    expect(
      (await post({ "content-type": "application/x-www-form-urlencoded" }, "x".repeat(70_000))).status,
    ).toBe(413);
    expect((await post({ "content-type": "multipart/form-data" }, "x")).status).toBe(400);
    expect((await post({ "content-type": "multipart/form-data; boundary=a" }, "--b\r\n")).status).toBe(400);
  });
});
