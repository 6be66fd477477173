/**
 * The least that could keep a pass: Hono reads the JSON, better-sqlite3 writes the same rows, and requests that came in
 * together share one commit. No checks, no scoring, no answer but an id. `node bare-server.ts PATTERN.db TARGET.db PORT`
 */
import { serve } from "@hono/node-server";
import Database from "better-sqlite3";
import { Hono } from "hono";
import { readPassPattern } from "./pass-pattern.ts";

const [, , pattern = "", file = "", port = ""] = process.argv;

const source = new Database(pattern, { readonly: true });
const db = new Database(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
const schema = source
  .prepare(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC",
  )
  .pluck()
  .all() as string[];
db.exec(schema.join(";\n"));
const pass = readPassPattern(source);
source.close();
const write = pass.on(db);

const queue: { serial: number; done: () => void; failed: (error: unknown) => void }[] = [];
const commit = db.transaction((group: typeof queue) => {
  for (const { serial } of group) write(serial);
});
let waiting = false;

function keep(serial: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  queue.push({ serial, done: resolve, failed: reject });
  if (!waiting) {
    waiting = true;
    setImmediate(() => {
      waiting = false;
      const group = queue.splice(0);
      try {
        commit(group);
        for (const { done } of group) done();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    });
  }
  return promise;
}

let serial = 0;
const app = new Hono();
app.post("/submissions", async (c) => {
  await c.req.json();
  const own = (serial += 1);
  await keep(own);
  return c.json({ id: String(own) }, 201);
});
app.get("/readyz", (c) => c.body(null, 200));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(port) });
