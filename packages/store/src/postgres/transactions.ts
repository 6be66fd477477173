import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import type { Handle } from "../queries/handle.ts";

/**
 * One transaction on a connection of its own. Not drizzle's `transaction`, because that one takes a commit of a failed
 * transaction for success (Postgres answers it with `ROLLBACK`, not with an error), keeps the connection when `BEGIN`
 * fails, and has nobody listening when the connection is lost, which ends the process.
 */
export async function inTransaction<T>(pool: Pool, work: (db: Handle) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const markBroken = (error: Error) => {
    broken = error;
  };
  client.on("error", markBroken);
  try {
    await client.query("BEGIN").catch((error: Error) => {
      markBroken(error);
      throw error;
    });
    try {
      // The one cast of the handle: the narrow handle has nothing that Postgres's own lacks.
      const result = await work(drizzle(client) as unknown as Handle);
      const { command } = await client.query("COMMIT");
      if (command !== "COMMIT") throw new Error("Postgres rolled the transaction back");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(markBroken);
      throw error;
    }
  } finally {
    client.removeListener("error", markBroken);
    client.release(broken);
  }
}
