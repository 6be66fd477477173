import { silentLog, temporaryPostgresDatabase } from "@aimant/testing";
import { Client } from "pg";
import { describe, inject } from "vitest";
import { openStore } from "./open-store.ts";
import { storeContract } from "./store.contract.ts";

describe("Postgres", () => {
  storeContract(
    async () => {
      const { url, dispose } = await temporaryPostgresDatabase(inject("postgresTemplateUrl"));
      const store = await openStore(url, { log: silentLog() });
      return {
        store,
        async raw(statement) {
          const client = new Client({ connectionString: url });
          await client.connect();
          try {
            return await client.query(statement);
          } finally {
            await client.end();
          }
        },
        async dispose() {
          await store.close();
          await dispose();
        },
      };
    },
    { runs: 25 },
  );
});
