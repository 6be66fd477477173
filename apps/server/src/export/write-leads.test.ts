import { exportLeads } from "@aimant/core";
import { aLead } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leadsCommand } from "../cli/leads.ts";
import { aKey } from "../testing/a-key.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";
import { writeLeads } from "./write-leads.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest();
});
afterEach(() => under.dispose());

const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x"];

const csv = async (options: object = {}) => {
  const parts: Uint8Array[] = [];
  for await (const part of writeLeads(exportLeads(under.services), { format: "csv", ...options }))
    parts.push(part);
  return Buffer.concat(parts).toString("utf8");
};

/** The fields of one CSV line, with nothing of ours taken away. */
const fieldsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );

describe("exported leads", () => {
  it.each(hostile)("as a spreadsheet: %j is text, wherever it stands", async (formula) => {
    await under.services.store.transaction((tx) =>
      tx.leads.insertIfNew(
        aLead({ name: formula, company: formula, jobTitle: `fine ${formula}`, phone: "+33612345678" }),
      ),
    );
    const fields = fieldsOf((await csv()).split("\r\n").slice(1).join("\r\n").trimEnd());
    for (const field of fields) expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(fields).toContain(`'${formula}`);
    expect(fields).toContain("0033612345678");
  });

  it("keep quotes, line breaks, separators and other scripts, and open in Excel with accents", async () => {
    const name = 'Inès "Nini"\nAubrac; 名前, مرحبا';
    await under.services.store.transaction((tx) => tx.leads.insertIfNew(aLead({ name })));
    const text = await csv({ bom: true });
    expect(text.charCodeAt(0)).toBe(0xfe_ff);
    expect(text).toContain(`"${name.replaceAll('"', '""')}"`);
    expect((await csv({ delimiter: ";" })).split("\r\n")[0]).toContain("id;email;name");
  });

  it("come a lot at a time, each person once, and no more is read than is taken", async () => {
    await under.services.store.transaction(async (tx) => {
      for (let n = 0; n < 450; n += 1)
        await tx.leads.insertIfNew(
          aLead({ id: `lead-${String(n).padStart(4, "0")}`, email: `p${n}@example.com` }),
        );
    });
    const sizes: number[] = [];
    for await (const lot of exportLeads(under.services)) sizes.push(lot.length);
    expect(sizes).toEqual([200, 200, 50]);
    const lots = exportLeads(under.services);
    await lots.next();
    expect(await lots.return(undefined)).toMatchObject({ done: true });
  });

  it("leave by the admin API, one owner's for a key of theirs, and are written down", async () => {
    await under.submit(aBody({ consents: { results: true, news: true } }));
    const key = await aKey(under, ["exports"]);
    const answer = await key.get("/export/leads?format=ndjson");
    expect(answer.headers.get("content-type")).toContain("application/x-ndjson");
    expect(answer.headers.get("content-disposition")).toContain("leads.ndjson");
    expect(
      (await answer.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as object),
    ).toMatchObject([
      {
        email: "ines.moreau@example.com",
        funnel: under.funnel.slug,
        score: 58,
        marketing: true,
        utmSource: "blog",
      },
    ]);
    const [owner] = await under.services.store.owners.list();
    const bound = await aKey(under, ["exports"], { ownerId: owner?.id ?? "" });
    expect((await (await bound.get("/export/leads")).text()).trim().split("\r\n")).toHaveLength(1);
    for (const query of ["format=xlsx", "stage=none", "delimiter=x", "unknown=1"])
      expect((await problemOf(await key.get(`/export/leads?${query}`))).status, query).toBe(400);
    const [entry] = await under.services.store.audit.page(null, 1);
    expect(entry).toMatchObject({ action: "GET /export/leads", outcome: "allowed" });
  });

  it("leave by the command line, and are written down too", async () => {
    await under.submit();
    const parts: Uint8Array[] = [];
    const done = await leadsCommand(under.services, ["export", "--format", "ndjson"], {
      print: () => {},
      write: async (pieces) => {
        for await (const piece of pieces) parts.push(piece);
      },
    });
    expect(done).toBe(true);
    expect(Buffer.concat(parts).toString()).toContain("ines.moreau@example.com");
    expect((await under.services.store.audit.page(null, 1))[0]).toMatchObject({
      keyId: "cli",
      action: "leads export",
    });
    const refused = await leadsCommand(under.services, ["export", "--format", "xlsx"], {
      print: () => {},
      write: async () => {
        throw new Error("nothing should leave");
      },
    });
    expect(refused).toBe(false);
  });
});
