import * as v from "valibot";
import { TeamSchema } from "@aimant/funnel";
import type { Owner, Team } from "@aimant/funnel";

const mornings = [{ from: "09:00", to: "12:00" }];

function claire(): Owner {
  return {
    id: "claire",
    name: "Claire Morel",
    email: "claire@example.com",
    phone: "+33142920100",
    jobTitle: "Conseillère relation client",
    locale: "fr",
    availability: {
      timeZone: "Europe/Paris",
      week: {
        monday: mornings,
        tuesday: mornings,
        wednesday: mornings,
        thursday: mornings,
        friday: mornings,
      },
      daysOff: [],
    },
  };
}

/** Claire, who takes calls on weekday mornings in Paris; the owner that `aFunnel()` names. */
export function anOwner(overrides: Partial<Owner> = {}): Owner {
  return { ...claire(), ...overrides };
}

/** A valid team file's content. */
export function aTeam(owners: Owner[] = [anOwner()]): Team {
  return v.parse(TeamSchema, { owners });
}
