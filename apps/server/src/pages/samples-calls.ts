import type { Say } from "./sample-funnels.ts";
import { base, nonce } from "./samples.ts";

/** One time that is kept for one person. */
export const aHeldSlot = (locale: string, say: Say) => ({
  ...base(locale, say),
  owner: { name: say("Claire Fontaine"), jobTitle: say("Conseillère") },
  durationMinutes: 30,
  startLabel: say("mardi 24 novembre à 14 h 30"),
  timeZone: "Europe/Paris",
  country: "FR",
  action: "/h/token",
  bookingUrl: "/b/token",
  state: "held" as const,
  until: say("mercredi 25 novembre à 9 h"),
  phoneEnding: "78",
});

/** Two people to call: one tried before, one for whom nothing is free. */
export const aCallList = (locale: string, say: Say) => {
  const person = {
    id: "one",
    name: say("Inès Moreau"),
    company: say("Maison Aubrac"),
    phone: "+33612345678",
    phoneLabel: "06 12 34 56 78",
    about: say("Où en est votre expérience client ?"),
    owner: say("Claire Fontaine"),
    missed: say("mardi 24 novembre à 14 h 30"),
    why: "no-answer" as const,
    reachable: [
      { when: say("mardi 24 novembre à 14 h 30"), what: "call-chosen" as const },
      { when: say("vendredi 20 novembre à 9 h 12"), what: "answered" as const },
    ],
    history: [{ when: say("mardi 24 novembre à 15 h"), what: say("Rendez-vous manqué") }],
    tried: { times: 2, last: say("lundi 30 novembre à 10 h") },
    slots: [{ start: "2026-12-01T09:00:00Z", label: say("mardi 1er décembre à 10 h") }],
  };
  const { company: _, tried: __, ...stranger } = person;
  return {
    locale,
    nonce,
    name: say("Centre d’appels Azur"),
    until: say("mardi 8 décembre à 9 h"),
    action: "/calls/token",
    people: [
      person,
      {
        ...stranger,
        id: "two",
        name: say("Paul Serre"),
        why: "missed-twice" as const,
        slots: [],
        problem: say("Ce créneau vient d’être pris"),
      },
    ],
  };
};
