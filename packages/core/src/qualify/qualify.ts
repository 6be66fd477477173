import { holds } from "@aimant/funnel/engine";
import { loadFacts } from "../followup/facts.ts";
import type { Appointment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { changeStage } from "./change-stage.ts";
import { planBrief } from "./plan-brief.ts";

/**
 * Applies the funnel's qualification rule. A lead that meets it moves on (never back), and the owner gets everything
 * known: once for each call booked, or once for the pass that qualified without one. Whoever books a call is expected
 * by a rep, also where the rule asks for more.
 */
export async function qualify(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock" | "log" | "tokens">,
  subject: { version: FunnelVersion; submission: Submission; appointment?: Appointment },
): Promise<void> {
  const { version, submission, appointment } = subject;
  const now = services.clock.now();
  const lead = await tx.leads.byId(submission.leadId);
  if (lead === undefined) return;
  const facts = await loadFacts(tx, { ...subject, lead }, now);
  const qualified = holds(version.funnel.qualification, { answers: submission.answers, facts });
  if (qualified && (lead.stage === "lead" || lead.stage === "engaged")) {
    await changeStage(tx, services, { lead, to: "qualified", actor: "system", why: submission.id, now });
  }
  if (!qualified && appointment === undefined) return;
  await planBrief(tx, services, {
    version,
    submission,
    lead,
    key: `qualified:${appointment?.id ?? submission.id}`,
    ...(appointment === undefined ? {} : { appointmentId: appointment.id }),
    now,
  });
}
