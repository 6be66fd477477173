import type { Consent } from "@aimant/funnel";
import { localise } from "@aimant/funnel/engine";
import { sha256 } from "../canonical-json.ts";
import type { ConsentRecord, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Writes down what was accepted and what was refused, word for word (GDPR art. 7(1): consent must be demonstrable). */
export async function recordConsents(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  given: {
    version: FunnelVersion;
    submission: Submission;
    consents: { consent: Consent; given: boolean }[];
    /** Whether a yes for this purpose counts only once the mailbox has said it. */
    awaits: (purpose: Consent["purpose"]) => boolean;
    method: ConsentRecord["method"];
    build: string;
  },
): Promise<void> {
  const { version, submission } = given;
  await tx.consents.append(
    given.consents.map(({ consent, given: accepted }): ConsentRecord => {
      const text = localise(consent.text, submission.locale, version.funnel.locale);
      return {
        id: services.ids.next(),
        leadId: submission.leadId,
        submissionId: submission.id,
        slug: version.slug,
        version: version.version,
        consentId: consent.id,
        purpose: consent.purpose,
        basis: consent.basis,
        action: !accepted ? "refused" : given.awaits(consent.purpose) ? "awaiting" : "given",
        method: given.method,
        text,
        textHash: sha256(text),
        locale: submission.locale,
        page: submission.source.page === undefined ? null : withoutQuery(submission.source.page),
        build: given.build,
        at: submission.createdAt,
      };
    }),
  );
}

function withoutQuery(page: string): string {
  return page.replace(/[?#].*$/s, "");
}
