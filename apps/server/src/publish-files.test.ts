import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadVersion } from "@aimant/core";
import { funnelInput, testServices, type TestServices } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishFile, publishFolder } from "./publish-files.ts";

let under: TestServices;
let folder = "";
beforeEach(async () => {
  under = await testServices();
  folder = await mkdtemp(join(tmpdir(), "aimant-publish-"));
});
afterEach(async () => {
  await under.dispose();
  await rm(folder, { recursive: true, force: true });
});

const write = async (name: string, value: unknown) => {
  await writeFile(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  return join(folder, name);
};
const ebook = (parts: Record<string, unknown> = {}) => {
  const { results: _, ...rest } = funnelInput;
  return {
    ...rest,
    slug: "guide",
    magnet: {
      kind: "download",
      title: { fr: "Le guide", en: "The guide" },
      files: [
        { id: "guide", label: { fr: "Le guide", en: "The guide" }, path: "guide.pdf", filename: "guide.pdf" },
      ],
    },
    followUps: [],
    ...parts,
  };
};
const codesOf = (result: Awaited<ReturnType<typeof publishFile>>) =>
  result.findings.map(({ code, path, severity }) => [severity, code, path]);

describe("a download that is published", () => {
  it("brings its files along, and is a new version when only a file has changed", async () => {
    const file = await write("guide.json", ebook());
    await write("guide.pdf", "%PDF-1.7 one");
    expect(await publishFile(under.services, file)).toMatchObject({
      slug: "guide",
      version: 1,
      changed: true,
    });
    expect(await publishFile(under.services, file)).toMatchObject({ version: 1, changed: false });
    await write("guide.pdf", "%PDF-1.7 two");
    expect(await publishFile(under.services, file)).toMatchObject({ version: 2, changed: true });
    const [one, two] = await Promise.all(
      [1, 2].map(async (version) => {
        const { files } = await loadVersion(under.services.store, "guide", version);
        const stored = files["guide"];
        return new Response(await under.services.files.read(stored?.key ?? "")).text();
      }),
    );
    expect([one, two]).toEqual(["%PDF-1.7 one", "%PDF-1.7 two"]);
  });

  it("without its file is refused with the place, and the last good version stays", async () => {
    const file = await write("guide.json", ebook());
    await write("guide.pdf", "%PDF-1.7 one");
    await publishFile(under.services, file);
    await rm(join(folder, "guide.pdf"));
    const refused = await publishFile(under.services, file);
    expect(refused).toMatchObject({ refused: true });
    expect(codesOf(refused)).toEqual([["error", "file-missing", "magnet.files.0.path"]]);
    expect((await loadVersion(under.services.store, "guide", undefined)).version).toBe(1);
  });

  it.each(["../secret.key", "/etc/passwd", "a/../../b.pdf", "C:\\guide.pdf", ".", ""])(
    "whose file is called %j is refused",
    async (path) => {
      const { magnet } = ebook();
      const files = [{ ...magnet.files[0], path }];
      const file = await write("guide.json", ebook({ magnet: { ...magnet, files } }));
      expect(await publishFile(under.services, file)).toMatchObject({ refused: true });
    },
  );

  it("whose file is a folder is refused", async () => {
    await cp(folder, join(folder, "..", `${folder}-copy`), { recursive: true });
    const { magnet } = ebook();
    const files = [{ ...magnet.files[0], path: "nested" }];
    const file = await write("guide.json", ebook({ magnet: { ...magnet, files } }));
    await cp(`${folder}-copy`, join(folder, "nested"), { recursive: true });
    await rm(`${folder}-copy`, { recursive: true });
    expect(codesOf(await publishFile(under.services, file))).toEqual([
      ["error", "file-missing", "magnet.files.0.path"],
    ]);
  });
});

describe("a definition that would fail only when an email is sent", () => {
  const email = (words: Record<string, unknown>) => ({
    ...funnelInput,
    followUps: [
      {
        id: "offer",
        trigger: "submitted",
        steps: [
          {
            id: "mail",
            delay: "P2D",
            consent: "results",
            action: { type: "email", template: "offer", ...words },
          },
        ],
      },
    ],
  });
  it.each([
    ["an unknown variable", email({ subject: "{{nmae}}" }), "followUps.0.steps.0.action.subject"],
    [
      "an unknown variable in one language",
      email({ opening: { fr: "{{name}}", en: "{{firstname}}" } }),
      "followUps.0.steps.0.action.opening",
    ],
    ["an unknown template", email({ template: "hello" }), "followUps.0.steps.0.action.template"],
    ["a synthesis beside an offer", email({ pdf: true }), "followUps.0.steps.0.action.pdf"],
  ])("with %s is refused when it is published", async (_, definition, place) => {
    const file = await write("sample.json", definition);
    const refused = await publishFile(under.services, file);
    expect(refused).toMatchObject({ refused: true });
    expect(refused.findings.map(({ path }) => path)).toEqual([expect.stringContaining(place)]);
  });

  it("does not keep the other files of the folder from being published, and is named in the log", async () => {
    await write("bad.json", email({ subject: "{{nmae}}" }));
    await write("good.json", { ...funnelInput, slug: "good" });
    const results = await publishFolder(under.services, folder);
    expect(results.map((result) => "refused" in result)).toEqual([true, false]);
    expect(under.log.entries.map(({ event }) => event)).toEqual(["funnel.refused", "funnel.published"]);
  });
});
