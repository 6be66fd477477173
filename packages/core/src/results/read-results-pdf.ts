import { loadSubject } from "../followup/load-subject.ts";
import { synthesisDocument } from "../followup/synthesis-document.ts";
import { openLink } from "../links.ts";
import type { Services } from "../services.ts";

/** The synthesis behind a results link as a PDF. */
export async function readResultsPdf(
  services: Services,
  token: string,
): Promise<{ filename: string; contentType: string; bytes: Uint8Array }> {
  const submissionId = await openLink(services, "results", token);
  const subject = await loadSubject(services.store, { submissionId, appointmentId: null });
  return synthesisDocument(services, subject);
}
