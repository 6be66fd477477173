import type { Team } from "@aimant/funnel";
import { keepTeamSettings } from "../qualify/team-settings.ts";
import type { Services } from "../services.ts";

/** Adds or updates the owners of a team; those it does not name stay as they are. */
export async function publishTeam(services: Pick<Services, "store" | "clock">, team: Team): Promise<void> {
  await services.store.transaction(async (tx) => {
    await tx.owners.upsert(team.owners, services.clock.now());
    await keepTeamSettings(tx, team);
  });
}
