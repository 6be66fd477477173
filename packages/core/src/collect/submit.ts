import type { Consent, Funnel } from "@aimant/funnel";
import { score, scoredOf } from "@aimant/funnel/engine";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import { Conflict } from "../errors.ts";
import type { FunnelVersion, Source, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { grantDownloads } from "../downloads/grant-downloads.ts";
import { askToConfirm } from "./ask-to-confirm.ts";
import { checkSubmission } from "./check-submission.ts";
import { knownPerson } from "./known-person.ts";
import { loadVersion, mustBeSlug } from "./load-version.ts";
import { nextAfter, type Next } from "./next-after.ts";
import { recordConsents } from "./record-consents.ts";
import { nothingSaid, saidNo, takeBack } from "./said-no.ts";
import { setGoing } from "./set-going.ts";
import { upsertLead } from "./upsert-lead.ts";

export type SubmitInput = {
  slug: string;
  /** Chosen by the sender for one completed pass: repeating it repeats the answer, never the submission. */
  idempotencyKey: string;
  /** The version that the visitor saw; the current one where left out. */
  version?: number | undefined;
  answers: Record<string, unknown>;
  contact: Partial<Record<"name" | "email" | "jobTitle" | "company" | "phone", string | undefined>>;
  /** The token of a personal link: who this is, so that nothing known is asked again. */
  person?: string | undefined;
  consents: Record<string, boolean>;
  choices?: Record<string, string> | undefined;
  source?: Source | undefined;
  locale?: string | undefined;
  method: "widget" | "form";
  /** Hash of the build that showed the wording. */
  build: string;
  /** Nothing happens until the address is confirmed, whatever the funnel says: whoever sent this may be a program. */
  unsure?: boolean | undefined;
};

export type Submitted = { id: string; next: Next };

/**
 * Keeps one completed pass: lead, consents, submission, score, enrolments, first deliveries and their jobs in one
 * transaction. Throws `NotFound` (funnel), `Invalid` (with every issue), `Conflict("idempotency-key-reused")`.
 */
export async function submit(services: Services, input: SubmitInput): Promise<Submitted> {
  mustBeSlug(input.slug);
  const requestHash = sha256(
    canonicalJson({ ...input, build: undefined, method: undefined, unsure: undefined }),
  );
  // First of all: a repeated request gets its answer also when the funnel was withdrawn meanwhile.
  const earlier = await services.store.submissions.byKey(input.slug, input.idempotencyKey);
  if (earlier !== undefined) return repeat(services, earlier, requestHash, input.contact);
  const version = await loadVersion(services.store, input.slug, input.version);

  const known = await knownPerson(services, input.person, input.contact.email);
  const checked = checkSubmission(version.funnel, input, services.phones, known);
  const locale = offered(version, input.locale);
  const result = score(scoredOf(version.funnel.magnet), checked.answers);
  await services.fault("submit:before-transaction");

  try {
    const submission = await services.store.transaction(async (tx) => {
      const now = services.clock.now();
      // By a link that only this mailbox holds: the address is theirs.
      const fromMailbox = known !== undefined;
      const { contact } = checked;
      const { lead, isNew } = await upsertLead(tx, services, { contact, locale, now, fromMailbox });
      const isProven = lead.confirmedAt !== null || fromMailbox;
      if (isProven && lead.confirmedAt === null) await tx.leads.update(lead.id, { confirmedAt: now });
      const no = fromMailbox ? nothingSaid : await saidNo(tx, services, { lead, isNew });
      const isHeld = !isProven && (version.funnel.doubleOptIn === "all" || input.unsure === true);
      const heldQuietly = !isHeld && no.everything;
      const row: Submission = {
        id: services.ids.next(),
        slug: version.slug,
        version: version.version,
        leadId: lead.id,
        idempotencyKey: input.idempotencyKey,
        requestHash,
        answers: checked.answers,
        contact: checked.contact,
        choices: checked.choices,
        source: input.source ?? {},
        locale,
        score: result,
        createdAt: now,
        heldAt: isHeld || heldQuietly ? now : null,
        heldQuietly,
      };
      await tx.submissions.insert(row);
      await recordConsents(tx, services, {
        version,
        submission: row,
        consents: checked.consents,
        awaits: (purpose) => no.everything || no.purposes.has(purpose),
        method: input.method,
        build: input.build,
      });
      const agreed = checked.consents.filter(({ given }) => given).map(({ consent }) => consent);
      if (fromMailbox) await takeBack(tx, services, lead, agreed);
      await keepLinks(tx, services, row);
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: lead.id,
        kind: "submitted",
        actor: "prospect",
        data: { submission: row.id, slug: row.slug, version: row.version, total: result.total },
        at: now,
      });
      if (version.funnel.form.keepUnfinished !== undefined)
        await tx.unfinished.remove({ slug: row.slug, email: lead.email });
      const saidNoBefore = no.everything || agreed.some(({ purpose }) => no.purposes.has(purpose));
      if (saidNoBefore || (!isProven && asksToConfirm(version.funnel, isHeld, agreed)))
        await askToConfirm(tx, services, { lead, submission: row, saidNoBefore });
      if (row.heldAt === null) await setGoing(tx, services, { version, submission: row, lead });
      // What their browser is given in any case; it reaches nobody but them.
      else if (heldQuietly) await grantDownloads(tx, services, { version, submission: row });
      await services.fault("submit:before-commit");
      return row;
    });
    await services.fault("submit:after-commit");
    services.wake();
    return { id: submission.id, next: await nextAfter(services, version, submission, input.contact) };
  } catch (error) {
    // The same pass was sent twice at once: the other request won, and its answer is this one's too.
    const winner =
      error instanceof Conflict
        ? await services.store.submissions.byKey(input.slug, input.idempotencyKey)
        : undefined;
    if (winner === undefined) throw error;
    return repeat(services, winner, requestHash, input.contact);
  }
}

async function repeat(
  services: Services,
  earlier: Submission,
  requestHash: string,
  typed: SubmitInput["contact"],
): Promise<Submitted> {
  if (earlier.requestHash !== requestHash) throw new Conflict("idempotency-key-reused");
  const version = await loadVersion(services.store, earlier.slug, earlier.version);
  return { id: earlier.id, next: await nextAfter(services, version, earlier, typed) };
}

function asksToConfirm({ doubleOptIn }: Funnel, isHeld: boolean, agreed: Consent[]): boolean {
  const wantsMarketing = agreed.some(({ purpose }) => purpose === "marketing");
  return isHeld || (doubleOptIn === "marketing" && wantsMarketing);
}

function offered(version: FunnelVersion, locale: string | undefined): string {
  const { locales, locale: fallback } = version.funnel;
  return locale !== undefined && locales.includes(locale) ? locale : fallback;
}

/** Only hashes are kept: the links themselves are derived again whenever an email needs them. */
async function keepLinks(tx: StoreTransaction, services: Services, submission: Submission): Promise<void> {
  const createdAt = submission.createdAt;
  // Results are kept as long as the submission; an offer of a call is stale after half a year.
  const bookingEnds = createdAt.add({ hours: 24 * 183 });
  for (const link of [
    { scope: "results", subjectId: submission.id, expiresAt: null },
    { scope: "booking", subjectId: submission.id, expiresAt: bookingEnds },
    { scope: "unsubscribe", subjectId: submission.leadId, expiresAt: null },
    { scope: "person", subjectId: submission.leadId, expiresAt: null },
    { scope: "privacy", subjectId: submission.leadId, expiresAt: null },
  ] as const) {
    const hash = services.tokens.hash(services.tokens.derive(link.scope, link.subjectId));
    await tx.tokens.insert({ ...link, hash, createdAt });
  }
}
