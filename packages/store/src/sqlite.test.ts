import { temporarySqliteStore } from "@aimant/testing";
import Database from "better-sqlite3";
import { describe } from "vitest";
import { storeContract } from "./store.contract.ts";

describe("SQLite", () => {
  storeContract(
    async () => {
      const { store, file, dispose } = await temporarySqliteStore();
      return {
        store,
        async raw(statement) {
          const client = new Database(file);
          try {
            return client.exec(statement);
          } finally {
            client.close();
          }
        },
        dispose,
      };
    },
    { runs: 100 },
  );
});
