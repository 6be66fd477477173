import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish, publishTeam } from "@aimant/core";
import type { Store } from "@aimant/core/ports";
import { aFunnel, aLead, aSubmission, aTeam, funnelInput } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compose } from "../compose.ts";
import { readConfig } from "../config.ts";
import { privacyCommand } from "./privacy.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aimant-privacy-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const config = (more: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: `file:${join(folder, "aimant.db")}`,
    FILES_URL: join(folder, "files"),
    ERASURE_LEDGER: join(folder, "erasures.jsonl"),
    SECRET_KEY: "a secret that only tests know, 32 long",
    PUBLIC_URL: "https://aimant.example.com",
    MAIL_FROM: "Aimant <aimant@example.com>",
    LOG_LEVEL: "silent",
    ...more,
  });
const run = async (command: string | undefined, options = {}, settings = config()) => {
  const said: string[] = [];
  const code = await privacyCommand(
    settings,
    command,
    { dryRun: false, locale: "fr", ...options },
    (line) => void said.push(line),
  );
  return { code, said: said.join("\n") };
};
const withServer = async <T>(work: (server: Awaited<ReturnType<typeof compose>>) => Promise<T>) => {
  const server = await compose(config());
  try {
    return await work(server);
  } finally {
    await server.store.close();
  }
};

describe("aimant privacy record", () => {
  const funnel = aFunnel({
    ...funnelInput,
    controller: {
      name: "Maison | Aubrac <script>",
      email: "dpo@example.com",
      notice: { fr: "https://www.example.com/vie-privee", en: "https://www.example.com/privacy" },
    },
    consents: [
      { id: "results", required: true, purpose: "service", basis: "contract", text: "Mes résultats" },
      {
        id: "news",
        purpose: "marketing",
        basis: "legitimate-interest",
        retention: "P18M",
        text: "Des conseils",
      },
      { id: "call", purpose: "phone", text: "Un appel" },
    ],
  });

  it("says, in both languages, who does what, why, how long, and who receives it", async () => {
    await withServer(async ({ services }) => {
      await publishTeam(services, aTeam());
      await publish(services, funnel);
      await services.store.transaction((tx) =>
        tx.endpoints.insert({
          id: "endpoint-1",
          kind: "hubspot",
          name: "CRM",
          host: "api.hubapi.example",
          sealed: "sealed",
          events: ["lead.created"],
          funnels: [],
          fields: ["email", "score"],
          createdAt: services.clock.now(),
          lastOkAt: null,
          lastError: null,
          failingSince: null,
          pausedUntil: null,
          disabledAt: null,
          disabledWhy: null,
        }),
      );
    });
    const french = await run("record", { locale: "fr" }, config({ RESEND_API_KEY: "re_test" }));
    expect(french.code).toBe(0);
    for (const said of [
      "# Registre des traitements",
      "https://aimant.example.com",
      "Contrat ou mesures précontractuelles (art. 6.1.b)",
      "| Prospection par e-mail | Intérêt légitime",
      "18 mois",
      "3 ans",
      "https://www.example.com/vie-privee",
      "hubspot (api.hubapi.example)",
      "adresse e-mail, score",
      "Resend",
      "établis aux États-Unis",
      "Mesures de sécurité",
    ])
      expect(french.said).toContain(said);
    for (const { name } of aTeam().owners.filter(({ id }) => funnel.booking?.owners.includes(id)))
      expect(french.said).toContain(name);
    const english = await run("record", { locale: "en" });
    expect(english.said).toContain("# Record of processing activities");
    expect(english.said).toContain("https://www.example.com/privacy");
    expect(english.said).toContain("| Prospecting by email | Legitimate interest");
    expect(english.said).not.toContain("Resend");
    expect(english.said).not.toMatch(/Finalité|Destinataires/);
  });

  it("keeps a marketer's words from becoming markup", async () => {
    await withServer(({ services }) => publish(services, funnel));
    const { said } = await run("record");
    expect(said).toContain(String.raw`Maison \| Aubrac \<script\>`);
    expect(said).not.toContain("<script>");
  });

  it("leaves out what is withdrawn, and says when nothing is published", async () => {
    expect((await run("record")).said).toContain("Aucun funnel n’est publié");
    await withServer(async ({ services }) => {
      await publish(services, funnel);
      await services.store.transaction((tx) => tx.funnels.withdraw(funnel.slug, services.clock.now()));
    });
    expect((await run("record")).said).toContain("Aucun funnel n’est publié");
  });

  it("knows two languages, and says so", async () => {
    expect(await run("record", { locale: "de" })).toEqual({
      code: 2,
      said: "aimant privacy record: --locale fr or en",
    });
  });
});

describe("aimant privacy purge", () => {
  const years = (count: number) => Temporal.Now.instant().subtract({ hours: count * 24 * 366 });
  /** One person of long ago, and answers that were begun and have had their time. */
  async function longAgo(store: Store): Promise<string> {
    const lead = aLead({ createdAt: years(4), lastContactAt: years(4) });
    await store.transaction(async (tx) => {
      await tx.leads.insertIfNew(lead);
      await tx.submissions.insert(aSubmission({ leadId: lead.id }));
      await tx.unfinished.insert({
        id: "begun",
        slug: "sample",
        version: 1,
        passKey: "pass",
        email: "zoe@example.com",
        answers: {},
        source: {},
        locale: "fr",
        askedAt: null,
        createdAt: years(1),
        updatedAt: years(1),
        expiresAt: years(1),
      });
    });
    return lead.id;
  }
  const counts = () =>
    withServer(async ({ store }) => [
      (await store.leads.page(null, 10)).length,
      await store.unfinished.countExpired(Temporal.Now.instant()),
    ]);

  it("says with --dry-run what would go, of every kind, and then removes just that", async () => {
    const id = await withServer(async ({ services }) => {
      await publish(services, aFunnel());
      return longAgo(services.store);
    });
    const dry = await run("purge", { dryRun: true });
    expect(dry.said).toContain(id);
    expect(dry.said).not.toContain("@");
    expect(dry.said.split("\n").slice(1)).toEqual([
      "1 people would be erased",
      "1 begun answers would be deleted",
      "0 bodies of notices to other systems would be deleted",
    ]);
    expect(await counts()).toEqual([1, 1]);
    expect((await run("purge")).said).toContain("1 begun answers were deleted");
    expect(await counts()).toEqual([0, 0]);
  });
});

it("aimant privacy says what it can do", async () => {
  for (const command of [undefined, "everything"])
    expect(await run(command)).toEqual({
      code: 2,
      said: "aimant privacy: say verify, replay, purge or record",
    });
});
