import { NotFound } from "../errors.ts";
import type { Services } from "../services.ts";

/** Takes a funnel off the air. Visitors who are in the middle of it can still finish; what was promised is still sent. */
export async function withdraw(services: Pick<Services, "store" | "clock">, slug: string): Promise<void> {
  await services.store.transaction(async (tx) => {
    if ((await tx.funnels.current(slug)) === undefined) throw new NotFound("funnel");
    await tx.funnels.withdraw(slug, services.clock.now());
  });
}
