import type { ConsentRecord, Lead, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What an address has said no to. Only its own mailbox takes that back, never whoever types it into a form. */
export type SaidNo = {
  /** Erased, or unsubscribed from all there is: nothing happens in its name. */
  everything: boolean;
  /** Purposes that it withdrew or objected to. */
  purposes: ReadonlySet<ConsentRecord["purpose"]>;
};

export const nothingSaid: SaidNo = { everything: false, purposes: new Set() };

/** The last word on each purpose over all funnels, and whether the address is suppressed. */
export async function saidNo(
  tx: StoreTransaction,
  services: Pick<Services, "tokens">,
  { lead, isNew }: { lead: Lead; isNew: boolean },
): Promise<SaidNo> {
  const suppression = await tx.suppressions.find(services.tokens.hashAddress(lead.email));
  if (suppression === undefined && isNew) return nothingSaid;
  const lastWords = new Map<ConsentRecord["purpose"], ConsentRecord["action"]>();
  for (const { purpose, action } of isNew ? [] : await tx.consents.ofLead(lead.id))
    if (action === "given" || action === "withdrawn") lastWords.set(purpose, action);
  const purposes = new Set([...lastWords].filter(([, word]) => word === "withdrawn").map(([of]) => of));
  if (suppression?.reason === "objected") purposes.add("marketing");
  return { everything: suppression?.reason === "erased" || purposes.has("service"), purposes };
}

/** Whoever was erased or objected, and comes back by their own mailbox, is written to again. */
export async function takeBack(
  tx: StoreTransaction,
  services: Pick<Services, "tokens">,
  { email }: Lead,
  agreed: { purpose: ConsentRecord["purpose"] }[],
): Promise<void> {
  const lifts = agreed.some(({ purpose }) => purpose === "marketing")
    ? (["erased", "objected"] as const)
    : (["erased"] as const);
  await tx.suppressions.lift(services.tokens.hashAddress(email), [...lifts]);
}
