import { randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";

/** The tables in which one pass through a funnel leaves rows, parents first. */
const tables = [
  "leads",
  "submissions",
  "consents",
  "timeline",
  "tokens",
  "enrolments",
  "deliveries",
  "downloads",
  "jobs",
];
const ULID = /\b[0-9A-HJKMNP-TV-Z]{26}\b/g;

/** The rows of one pass, to be written again as those of other people. */
export type PassPattern = {
  /** Rows in all tables together. */
  rows: number;
  /** Prepares a database with the same tables; the function writes the pass of person number `serial`. */
  on(db: Database): (serial: number, dueAt?: number) => void;
};

/** Reads the rows of the only pass that a database holds. */
export function readPassPattern(db: Database): PassPattern {
  const found = tables.flatMap((table) =>
    (db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[])
      // The server's own daily work is nobody's pass.
      .filter(({ kind }) => kind !== "purge")
      .map((row) => ({ table, row })),
  );
  const { email } = db.prepare("SELECT email FROM leads").get() as { email: string };
  const { key } = db.prepare("SELECT idempotency_key AS key FROM submissions").get() as { key: string };
  const due = db.prepare("SELECT due_at FROM enrolments").pluck().get() as number;
  const hashes = [
    ...(db.prepare("SELECT hash FROM tokens").pluck().all() as string[]),
    ...(db.prepare("SELECT request_hash FROM submissions").pluck().all() as string[]),
  ];
  const ids = [...new Set(JSON.stringify(found).match(ULID) ?? [])].toSorted();
  // Everything that is another one for each person.
  const own = [...ids, ...hashes, email, key];

  const columns = found.map(({ table, row }) => ({
    sql: `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
      .map(() => "?")
      .join()})`,
    // A place in the chain of consents is nobody else's.
    cells: Object.entries(row).map(([column, value]) =>
      column === "seq" && typeof value === "number"
        ? { seq: value }
        : value === due
          ? "due"
          : typeof value === "string"
            ? cut(value, own)
            : { value },
    ),
  }));

  return {
    rows: found.length,
    on(target) {
      const inserts = columns.map(({ sql, cells }) => ({ statement: target.prepare(sql), cells }));
      const now = Date.now().toString(32).toUpperCase().padStart(10, "0");
      return (serial, dueAt = due) => {
        const fresh = [
          ...ids.map(
            (_, index) => now + (serial * ids.length + index).toString(32).toUpperCase().padStart(16, "0"),
          ),
          ...hashes.map(() => randomBytes(32).toString("hex")),
          `person-${serial}@example.com`,
          `pass-number-${serial}`,
        ];
        for (const { statement, cells } of inserts) {
          statement.run(
            ...cells.map((cell) => {
              if (cell === "due") return dueAt;
              if ("value" in cell) return cell.value;
              if ("seq" in cell) return serial * found.length + cell.seq;
              return cell.parts.map((part) => (typeof part === "number" ? fresh[part] : part)).join("");
            }),
          );
        }
      };
    },
  };
}

/** A text as constants, and numbers for what is another one for each person. */
function cut(text: string, own: string[]): { value: string } | { parts: (string | number)[] } {
  const parts = own.reduce<(string | number)[]>(
    (pieces, word, index) =>
      pieces.flatMap((piece) =>
        typeof piece === "number"
          ? [piece]
          : piece.split(word).flatMap((rest, at) => (at === 0 ? [rest] : [index, rest])),
      ),
    [text],
  );
  return parts.length === 1 ? { value: text } : { parts: parts.filter((part) => part !== "") };
}
