import { loadVersion } from "../collect/load-version.ts";
import type { ConsentRecord, Lead } from "../ports/index.ts";
import type { Controller, Funnel } from "@aimant/funnel";
import type { Services } from "../services.ts";
import { consentHash } from "./consent-chain.ts";
import { openPrivacy } from "./open-privacy.ts";

export type ReceiptLine = { record: ConsentRecord; controller: Controller; retention: string; hash: string };

/** What one person agreed to and refused, word for word, with who asked and what can be checked. */
export type Receipt = { lead: Lead; funnel: Funnel; lines: ReceiptLine[] };

export async function readReceipt(services: Services, token: string): Promise<Receipt> {
  const { lead, funnel } = await openPrivacy(services, token);
  const lines: ReceiptLine[] = [];
  for (const record of await services.store.consents.ofLead(lead.id)) {
    const { controller, consents } = (await loadVersion(services.store, record.slug, record.version)).funnel;
    const retention = consents.find(({ id }) => id === record.consentId)?.retention ?? "P3Y";
    lines.push({ record, controller, retention, hash: consentHash(record) });
  }
  return { lead, funnel, lines };
}

/** For machines, in the spirit of ISO/IEC TS 27560. */
export function receiptDocument({ lead, lines }: Receipt, at: Temporal.Instant): Record<string, unknown> {
  return {
    schema: "aimant-consent-receipt/1",
    issued: at.toString(),
    pii_principal: { email: lead.email },
    records: lines.map(({ record, controller, retention, hash }) => ({
      record_id: record.id,
      pii_controller: {
        name: controller.name,
        contact: controller.email,
        ...(controller.address === undefined ? {} : { address: controller.address }),
      },
      purpose: record.purpose,
      lawful_basis: record.basis,
      consent_state: record.action,
      method: record.method,
      notice: {
        text: record.text,
        text_sha256: record.textHash,
        language: record.locale,
        version: `${record.slug}/${record.version}/${record.consentId}`,
        ...(record.page === null ? {} : { location: record.page }),
        build: record.build,
      },
      retention,
      event_time: record.at.toString(),
      record_sha256: hash,
    })),
  };
}
