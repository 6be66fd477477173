import { NotFound } from "../errors.ts";
import type { Services } from "../services.ts";

/** Forgets a calendar and its login. What was written into it stays there: it is the owner's. */
export async function disconnectCalendar(services: Pick<Services, "store">, id: string): Promise<void> {
  const removed = await services.store.transaction((tx) => tx.ownerCalendars.remove(id));
  if (!removed) throw new NotFound("calendar");
}
