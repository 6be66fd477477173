import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aFunnel,
  aTeam,
  anOwner,
  faultAt,
  InjectedFault,
  testServices,
  type TestServices,
} from "@aimant/testing";
import { NotFound } from "../errors.ts";
import { loadSites, loadVersion } from "../collect/load-version.ts";
import { publish } from "./publish.ts";
import { publishTeam } from "./publish-team.ts";
import { withdraw } from "./withdraw.ts";

let under: TestServices;
beforeEach(async () => {
  under = await testServices();
});
afterEach(() => under.dispose());

const named = (name: string) => aFunnel({ name });
const current = () => loadVersion(under.services.store, "sample", undefined);

describe("publishing", () => {
  it("the same definition again changes nothing, however its keys are ordered", async () => {
    const funnel = aFunnel();
    const reordered = Object.fromEntries(Object.entries(funnel).toReversed()) as typeof funnel;
    for (const same of [funnel, structuredClone(funnel), reordered]) {
      expect(await publish(under.services, same)).toMatchObject({ changed: false, version: { version: 1 } });
    }
  });

  it("a changed definition makes the next version and leaves the one before as it was", async () => {
    const before = await current();
    expect(await publish(under.services, named("Second"))).toMatchObject({
      changed: true,
      version: { version: 2 },
    });
    expect(await loadVersion(under.services.store, "sample", 1)).toEqual(before);
    expect((await current()).funnel.name).toBe("Second");
  });

  it("an older definition comes back as a new version", async () => {
    await publish(under.services, named("Second"));
    expect(await publish(under.services, aFunnel())).toMatchObject({
      changed: true,
      version: { version: 3 },
    });
    expect((await current()).funnel).toEqual(aFunnel());
  });

  it("many definitions at once gives each a number of its own, without a gap", async () => {
    const published = await Promise.all(
      Array.from({ length: 12 }, (_, at) => publish(under.services, named(`Name ${at}`))),
    );
    expect(published.map(({ version }) => version.version).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, at) => at + 2),
    );
  });

  it("the same definition many times at once is one version", async () => {
    const published = await Promise.all(
      Array.from({ length: 12 }, () => publish(under.services, named("Second"))),
    );
    expect(published.filter(({ changed }) => changed)).toHaveLength(1);
    expect(new Set(published.map(({ version }) => version.version))).toEqual(new Set([2]));
  });

  it("that stops half-way leaves the version before on the air, and works when tried again", async () => {
    under.services.fault = faultAt("publish:before-commit");
    await expect(publish(under.services, named("Second"))).rejects.toThrow(InjectedFault);
    expect((await current()).version).toBe(1);
    expect(await publish(under.services, named("Second"))).toMatchObject({ version: { version: 2 } });
  });
});

describe("withdrawing", () => {
  it("takes the funnel off the air, keeps its versions for those in the middle of it, and its sites", async () => {
    const sites = await loadSites(under.services.store, "sample");
    await publish(under.services, named("Second"));
    await withdraw(under.services, "sample");
    await expect(current()).rejects.toThrow(NotFound);
    expect((await loadVersion(under.services.store, "sample", 1)).withdrawnAt).not.toBeNull();
    expect((await loadVersion(under.services.store, "sample", 2)).funnel.name).toBe("Second");
    expect(sites).toEqual(["https://www.example.com"]);
    expect(await loadSites(under.services.store, "sample")).toEqual(sites);
  });

  it("twice, or what never was, is not found", async () => {
    await withdraw(under.services, "sample");
    await expect(withdraw(under.services, "sample")).rejects.toThrow(NotFound);
    await expect(withdraw(under.services, "nobody")).rejects.toThrow(NotFound);
  });

  it("is undone by publishing, under a number that was never used", async () => {
    await withdraw(under.services, "sample");
    expect(await publish(under.services, aFunnel())).toMatchObject({
      changed: true,
      version: { version: 2 },
    });
    expect((await current()).version).toBe(2);
  });

  it("one funnel leaves the others alone", async () => {
    await publish(under.services, aFunnel({ slug: "other" }));
    await withdraw(under.services, "sample");
    expect((await loadVersion(under.services.store, "other", undefined)).version).toBe(1);
  });
});

describe("a slug that nobody can have", () => {
  it.each(["", "A", "a b", "a\u0000b", "../x", "x".repeat(65), "\ud800", "a/b", "é"])(
    "%j is not found, without asking the database",
    async (slug) => {
      await under.services.store.close();
      await expect(loadVersion(under.services.store, slug, undefined)).rejects.toThrow(NotFound);
      expect(await loadSites(under.services.store, slug)).toEqual([]);
      await under.restart().catch(() => undefined);
    },
  );
});

describe("a team", () => {
  it("is added to and corrected; who is no longer named keeps their leads", async () => {
    await publishTeam(
      under.services,
      aTeam([
        anOwner({ id: "marc", name: "Marc Vidal", email: "marc@example.com" }),
        anOwner({ name: "Claire Morel-Petit" }),
      ]),
    );
    await publishTeam(
      under.services,
      aTeam([anOwner({ id: "marc", name: "Marc Vidal", email: "marc@example.com" })]),
    );
    const owners = await under.services.store.owners.list();
    expect(owners.map(({ id, name }) => [id, name]).toSorted()).toEqual([
      ["claire", "Claire Morel-Petit"],
      ["marc", "Marc Vidal"],
    ]);
  });
});
