import { silentLog } from "@aimant/testing";
import { describe, expect, test } from "vitest";
import { openStore } from "./open-store.ts";

describe("DATABASE_URL", () => {
  test.each([
    "",
    "file:",
    "file:./data/",
    "file::memory:",
    "file://host/aimant.db",
    "file:./a.db?mode=ro",
    "file:///a%2Fb",
    "./data/aimant.db",
    "mysql://user:secret@host/db",
    "postgres://user:secret@host:port/db",
    "postgres:user:secret@host",
    "sqlite:aimant.db",
  ])("%j is refused in one line that repeats nothing of it", async (url) => {
    const error = (await openStore(url, { log: silentLog() }).catch((reason: unknown) => reason)) as Error;
    expect(error.message).toMatch(/^DATABASE_URL must be .*$/);
    expect(error.message).not.toContain("secret");
  });

  test("a server that does not answer is said in one line", async () => {
    const opening = openStore("postgres://user:secret@127.0.0.1:1/db", { log: silentLog() });
    await expect(opening).rejects.toThrow(/^DATABASE_URL: no connection to Postgres \(ECONNREFUSED\)$/);
  });
});
