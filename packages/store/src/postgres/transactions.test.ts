import { temporaryPostgresDatabase } from "@aimant/testing";
import { sql } from "drizzle-orm";
import { Pool } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { inTransaction } from "./transactions.ts";

test("a commit that Postgres turned into a rollback is not taken for success", async () => {
  const { url, dispose } = await temporaryPostgresDatabase(inject("postgresTemplateUrl"));
  onTestFinished(dispose);
  const pool = new Pool({ connectionString: url, max: 1 });
  onTestFinished(() => pool.end());
  const swallowing = inTransaction(pool, async (db) => {
    await db
      .select({ broken: sql`1 / 0` })
      .from(sql`(select 1) as one`)
      .catch(() => undefined);
    return "looks well";
  });
  await expect(swallowing).rejects.toThrow("Postgres rolled the transaction back");
  // The connection, the only one, is given back in good order.
  expect(await inTransaction(pool, async () => "next")).toBe("next");
});
