import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { createWriter } from "./transactions.ts";

function aWriter() {
  const statements: string[] = [];
  const client = new Database(":memory:", {
    verbose: (statement) => void statements.push(String(statement)),
  });
  onTestFinished(() => void client.close());
  client.exec(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE note (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
    CREATE TRIGGER give_up BEFORE INSERT ON note WHEN NEW.id = 13
    BEGIN SELECT RAISE(ROLLBACK, 'gave up'); END;
    PRAGMA foreign_keys = ON;
  `);
  const writer = createWriter(client);
  const insert = client.prepare("INSERT INTO note (id, parent) VALUES (?, ?)");
  return {
    client,
    statements,
    writer,
    note: (id: number, parent: number | null = null) =>
      writer.transaction(async () => void insert.run(id, parent)),
    ids: () => client.prepare("SELECT id FROM note ORDER BY id").pluck().all(),
  };
}

describe("the writer", () => {
  test("transactions that come together share one commit, in the order they came", async () => {
    const { note, statements } = aWriter();
    statements.length = 0;
    await Promise.all([note(1), note(2), note(3)]);
    expect(statements.filter((statement) => !/SAVEPOINT|RELEASE/.test(statement))).toEqual([
      "BEGIN IMMEDIATE",
      ...[1, 2, 3].map((id) => `INSERT INTO note (id, parent) VALUES (${id}.0, NULL)`),
      "COMMIT",
    ]);
  });

  test("nothing resolves before the commit, and where the commit fails all reject", async () => {
    const { note, ids, client } = aWriter();
    const outcomes = await Promise.allSettled([note(1), note(2, 999), note(3)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: "SQLITE_CONSTRAINT_FOREIGNKEY" } });
    }
    expect(client.inTransaction).toBe(false);
    expect(ids()).toEqual([]);
    await note(4);
    expect(ids()).toEqual([4]);
  });

  test("where SQLite itself gives the transaction up, the whole group rejects and nothing is half kept", async () => {
    const { note, ids } = aWriter();
    const group = await Promise.allSettled([note(1), note(13)]);
    expect(group.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(ids()).toEqual([]);
    await Promise.all([note(2), note(3)]);
    expect(ids()).toEqual([2, 3]);
  });

  test("what came after such a failure is done in a group of its own", async () => {
    const { note, ids } = aWriter();
    const group = await Promise.allSettled([note(1), note(13), note(2)]);
    expect(group.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
    expect(ids()).toEqual([2]);
  });

  test("more than a group holds is done in several", async () => {
    const { note, ids } = aWriter();
    const wanted = Array.from({ length: 500 }, (_, index) => index + 1_000);
    await Promise.all(wanted.map((id) => note(id)));
    expect(ids()).toEqual(wanted);
  });

  test("a work that throws at once, without a promise, is undone alone", async () => {
    const { writer, note, ids } = aWriter();
    const outcomes = await Promise.allSettled([
      note(1),
      writer.transaction(() => {
        throw new Error("at once");
      }),
      note(2),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(ids()).toEqual([1, 2]);
  });

  test("idle waits for all that is queued", async () => {
    const { note, writer, ids } = aWriter();
    await writer.idle();
    const all = [note(1), note(2)];
    await writer.idle();
    expect(ids()).toEqual([1, 2]);
    await Promise.all(all);
  });
});
