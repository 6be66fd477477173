import type { Answers, Funnel } from "@aimant/funnel";
import { checkAnswer, checkContact, keptDraws } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import { normaliseEmail } from "../collect/upsert-lead.ts";
import { Invalid, NotFound } from "../errors.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { Source, StoreTransaction, Unfinished } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { keptFor } from "./kept-for.ts";

/** So many links a day to one address, whoever asks for them. */
const A_DAY = 3;
/** How long somebody who did not ask for the link is left in peace. */
const PAUSE_HOURS = 24;

export type KeepInput = {
  slug: string;
  /** One pass; keeping it again replaces its answers. */
  passKey: string;
  version?: number | undefined;
  email: string;
  answers: Record<string, unknown>;
  source?: Source | undefined;
  locale?: string | undefined;
  /** Whether the visitor asked to go on later; otherwise they left after their details, and get the link once. */
  asked: boolean;
};

/**
 * Keeps the answers of somebody who stops on the way, and mails them the way back. Throws `NotFound` where the funnel
 * keeps nothing, `Invalid` for an address that is none. What does not fit a question is left out.
 */
export async function keepUnfinished(
  services: Services,
  input: KeepInput,
): Promise<Pick<Unfinished, "id" | "expiresAt">> {
  const version = await loadVersion(services.store, input.slug, input.version);
  const { funnel } = version;
  const issues = checkContact([{ id: "email", required: true }], { email: input.email });
  const days = keptFor(funnel);
  if (days === undefined) throw new NotFound("unfinished");
  if (issues.length > 0) throw new Invalid(issues);
  const email = normaliseEmail(input.email);
  const kept = await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const fresh = {
      version: version.version,
      answers: fitting(funnel, input.answers),
      locale: funnel.locales.includes(input.locale ?? "") ? (input.locale as string) : funnel.locale,
      updatedAt: now,
      expiresAt: now.add({ hours: 24 * days }),
    };
    const earlier = await tx.unfinished.byPass(input.slug, input.passKey);
    if (earlier !== undefined && earlier.email !== email) await tx.unfinished.remove({ id: earlier.id });
    const same = earlier?.email === email ? earlier : undefined;
    const askedAt = same?.askedAt ?? (input.asked ? now : null);
    const id = same?.id ?? services.ids.next();
    if (same === undefined)
      await tx.unfinished.insert({
        ...fresh,
        id,
        askedAt,
        slug: input.slug,
        passKey: input.passKey,
        email,
        source: input.source ?? {},
        createdAt: now,
      });
    else await tx.unfinished.update(id, { ...fresh, askedAt });
    await keepLink(tx, services, { id, expiresAt: fresh.expiresAt, now });
    await planLink(tx, services, { id, email, asked: input.asked, now });
    return { id, expiresAt: fresh.expiresAt };
  });
  services.wake();
  return kept;
}

/** Only what a question of this funnel takes; the rest is asked again. */
function fitting({ magnet }: Funnel, given: Record<string, unknown>): Answers {
  const answers = Object.fromEntries(
    magnet.questions
      .filter(({ id }) => Object.hasOwn(given, id))
      .filter((question) => checkAnswer({ ...question, required: true }, given[question.id]) === null)
      .map(({ id }) => [id, given[id]]),
  ) as Answers;
  return { ...answers, ...keptDraws(magnet, given) };
}

async function keepLink(
  tx: StoreTransaction,
  services: Services,
  { id, expiresAt, now }: { id: string; expiresAt: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  const hash = services.tokens.hash(services.tokens.derive("unfinished", id));
  // Kept anew, since it lives as long as the newest answers.
  await tx.tokens.revoke(hash);
  await tx.tokens.insert({ hash, scope: "unfinished", subjectId: id, expiresAt, createdAt: now });
}

/** One link a pass, asked for or not; a few a day to one address. */
async function planLink(
  tx: StoreTransaction,
  services: Services,
  { id, email, asked, now }: { id: string; email: string; asked: boolean; now: Temporal.Instant },
): Promise<void> {
  if (asked && !(await mayWrite(tx, services, { id, email, now }))) {
    services.log.info("unfinished.enough", {});
    return;
  }
  await planDelivery(tx, services, {
    template: "unfinished",
    class: "service",
    key: `unfinished:${id}:${asked ? "asked" : "left"}`,
    recipient: email,
    plannedFor: asked ? now : now.add({ hours: PAUSE_HOURS }),
    now,
  });
}

async function mayWrite(
  tx: StoreTransaction,
  services: Services,
  { id, email, now }: { id: string; email: string; now: Temporal.Instant },
): Promise<boolean> {
  const address = services.tokens.hashAddress(email);
  for (let place = 0; place < A_DAY; place += 1) {
    const taken = await tx.quotas.claim({
      key: `unfinished:${address}:${place}`,
      holder: id,
      at: now,
      freeBefore: now.subtract({ hours: 24 }),
    });
    if (taken === undefined) return true;
  }
  return false;
}
