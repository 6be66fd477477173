import type { Team } from "@aimant/funnel";
import type { StoreReads, StoreTransaction } from "../ports/index.ts";

const KEY = "team";

/** What a team file says beside its owners. */
export type TeamSettings = Pick<Team, "routing" | "fallback" | "manager" | "answerWithin">;

/** The rules as they were published last; empty before the first time. */
export async function teamSettings(store: Pick<StoreReads, "settings">): Promise<TeamSettings> {
  const kept = await store.settings.get(KEY);
  return kept === undefined ? {} : (JSON.parse(kept) as TeamSettings);
}

export async function keepTeamSettings(tx: StoreTransaction, team: Team): Promise<void> {
  const { routing, fallback, manager, answerWithin } = team;
  await tx.settings.set(KEY, JSON.stringify({ routing, fallback, manager, answerWithin }));
}
