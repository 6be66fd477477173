import { and, eq, inArray, isNull, like, or, sql, type SQL } from "drizzle-orm";
import { excluded, type Handle } from "../queries/handle.ts";
import { unfinishedWrites } from "../queries/unfinished.ts";
import type { Tables } from "../tables/define-tables.ts";
import { reachedByTies, ties, tiesOf } from "./reach.ts";

/** Everything that names one person: the ids of all their rows. */
type Person = { leadId: string; email: string; ids: Record<keyof typeof ties, string[]>; all: string[] };

/**
 * Removes one person from every table. Ids are gathered first, then rows go, children before parents. Of consents the
 * hashes stay, so that the chain still holds; of submissions and calls, their number.
 */
export async function eraseEverywhere(
  db: Handle,
  tables: Tables,
  leadId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { leads } = tables;
  const [lead] = await db.select({ email: leads.email }).from(leads).where(eq(leads.id, leadId));
  if (lead === undefined) return false;
  const person = await gather(db, tables, leadId, lead.email);
  await tally(db, tables, person);
  await eraseConsents(db, tables, person, at);
  await eraseMailbox(db, tables, person);
  await eraseJobs(db, tables, person);
  // What was begun under the same address and never sent.
  await unfinishedWrites(db, tables).remove({ email: person.email });
  await inLots(person.all, (ids) => db.delete(tables.tokens).where(inArray(tables.tokens.subjectId, ids)));
  await inLots(person.all, (ids) => db.delete(tables.quotas).where(inArray(tables.quotas.holder, ids)));
  // A table knows nothing of a person but by its ties, so whatever is added later is reached without being named.
  for (const name of reachedByTies) {
    const table = tables[name];
    for (const [tie, column] of tiesOf(table))
      await inLots(person.ids[tie], (ids) => db.delete(table).where(inArray(column, ids)));
  }
  await db.delete(leads).where(eq(leads.id, leadId));
  return true;
}

async function gather(db: Handle, tables: Tables, leadId: string, email: string): Promise<Person> {
  const ids: Person["ids"] = {
    leadId: [leadId],
    submissionId: [],
    appointmentId: [],
    enrolmentId: [],
    deliveryId: [],
    downloadId: [],
    holdId: [],
  };
  const all = new Set([leadId]);
  for (const name of reachedByTies.toReversed()) {
    const table = tables[name];
    if (!("id" in table)) continue;
    const found = new Set<string>();
    for (const [tie, column] of tiesOf(table))
      await inLots(ids[tie], async (known) => {
        const rows = await db.select({ id: table.id }).from(table).where(inArray(column, known));
        for (const row of rows) found.add(String(row.id));
      });
    const own = (Object.keys(ties) as (keyof typeof ties)[]).find((tie) => ties[tie] === name);
    if (own !== undefined) ids[own] = [...found];
    for (const id of found) all.add(id);
  }
  return { leadId, email, ids, all: [...all] };
}

/** The numbers that statistics need, a month and a version of a funnel each. */
async function tally(db: Handle, tables: Tables, person: Person): Promise<void> {
  const { submissions, appointments, erasedTallies } = tables;
  const counted = [
    ...(
      await db
        .select({ slug: submissions.slug, version: submissions.version, at: submissions.createdAt })
        .from(submissions)
        .where(eq(submissions.leadId, person.leadId))
    ).map((row) => ({ ...row, what: "submission" })),
    ...(
      await db
        .select({
          slug: appointments.slug,
          version: appointments.version,
          at: appointments.createdAt,
          state: appointments.state,
        })
        .from(appointments)
        .where(eq(appointments.leadId, person.leadId))
    ).map(({ state, ...row }) => ({
      ...row,
      what: `appointment-${state}`,
    })),
  ];
  for (const { at, ...row } of counted)
    await db
      .insert(erasedTallies)
      .values({ ...row, month: at.toString().slice(0, "2026-11".length), count: 1 })
      .onConflictDoUpdate({
        target: [erasedTallies.slug, erasedTallies.version, erasedTallies.month, erasedTallies.what],
        set: { count: sql`${erasedTallies.count} + ${excluded(erasedTallies.count)}` },
      });
}

/** The one change that the database lets through: what speaks of the person goes, hashes and place stay. */
async function eraseConsents(
  db: Handle,
  { consents }: Tables,
  { leadId }: Person,
  at: Temporal.Instant,
): Promise<void> {
  await db
    .update(consents)
    .set({ leadId: "", submissionId: null, page: null, build: "", erasedAt: at })
    .where(and(eq(consents.leadId, leadId), isNull(consents.erasedAt)));
}

/** Kept messages: those to the person, and those to a rep about them. */
async function eraseMailbox(db: Handle, { mailbox }: Tables, person: Person): Promise<void> {
  await inLots(person.all, (ids) => db.delete(mailbox).where(inArray(mailbox.key, ids)));
  const rows = await db
    .select({ id: mailbox.id, message: mailbox.message })
    .from(mailbox)
    .where(mentions(sql`${mailbox.message}`, person.email));
  for (const { id, message } of rows)
    if (message.to.toLowerCase() === person.email || message.replyTo?.toLowerCase() === person.email)
      await db.delete(mailbox).where(eq(mailbox.id, id));
}

async function eraseJobs(db: Handle, { jobs }: Tables, person: Person): Promise<void> {
  for (const id of person.all)
    await db
      .delete(jobs)
      // The job that erases is one of them, and runs on; it deletes itself when it is done.
      .where(
        and(or(mentions(sql`${jobs.payload}`, id), like(jobs.key, `%${id}%`)), sql`${jobs.kind} <> 'erase'`),
      );
}

/** Whether a JSON column has this text in it, on both engines. */
function mentions(column: SQL, text: string): SQL {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replace(/[\\%_]/g, "\\$&");
  return sql`cast(${column} as text) like ${`%${escaped}%`} escape '\\'`;
}

/** SQLite takes a limited number of values in one statement. */
async function inLots(ids: string[], run: (lot: string[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += 500) await run(ids.slice(from, from + 500));
}
