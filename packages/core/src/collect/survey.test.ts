import { describe, expect, it } from "vitest";
import { Invalid } from "../errors.ts";
import { aHouse, aFollowUp, anEmail, lea } from "../testing/a-house.ts";

const survey = {
  magnet: {
    kind: "survey" as const,
    title: { fr: "Votre avis", en: "Your opinion" },
    questions: [
      {
        id: "liked",
        type: "nps" as const,
        label: { fr: "Recommanderiez-vous ?", en: "Would you recommend?" },
      },
    ],
  },
  results: {},
  choices: [
    {
      id: "expert",
      label: { fr: "Voulez-vous être rappelé ?", en: "May we call you?" },
      options: [
        { id: "no", label: { fr: "Non", en: "No" } },
        { id: "yes", label: { fr: "Oui", en: "Yes" }, call: true },
      ],
    },
  ],
};
const secondOffer = aFollowUp("second-offer", [anEmail("offer", "P2D")], {
  when: { fact: "call-asked", is: false },
});
const answered = { answers: { liked: 9 } };
const withPhone = { contact: { name: "Léa Fontaine", email: lea, phone: "06 12 34 56 78" } };

describe("a survey", () => {
  it("has no score, and shows none", async () => {
    const house = await aHouse([], { funnel: survey });
    const { id, next } = await house.pass({ ...answered, choices: { expert: "no" } });
    expect(next).not.toHaveProperty("results");
    expect(next.kind).toBe("thanks");
    expect((await house.services.store.submissions.byId(id))?.score).toMatchObject({ total: null, axes: {} });
    expect((await house.lead()).stage).toBe("lead");
  });

  it("whose answer asks for a call needs a number, and nothing is kept without", async () => {
    const house = await aHouse([], { funnel: survey });
    const refused = await house.pass({ ...answered, choices: { expert: "yes" } }).catch((error) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).issues).toEqual([{ path: "contact.phone", code: "required" }]);
    const wrong = { contact: { ...withPhone.contact, phone: "12" } };
    await expect(house.pass({ ...answered, ...wrong, choices: { expert: "yes" } })).rejects.toThrow(Invalid);
    await expect(house.pass({ ...answered, choices: { expert: "maybe" } })).rejects.toThrow(Invalid);
    await expect(house.pass(answered)).rejects.toThrow("choices.expert");
    expect(await house.services.store.leads.byEmail(lea)).toBeUndefined();
  });

  it("whose answer asks for a call qualifies at once, and its owner is told once", async () => {
    const house = await aHouse([secondOffer], { funnel: survey });
    const { next } = await house.pass({ ...answered, ...withPhone, choices: { expert: "yes" } });
    expect(next.text).toContain("+33612345678");
    expect(await house.lead()).toMatchObject({ stage: "qualified", phone: "+33612345678" });
    for (let days = 0; days < 4; days += 1) await house.after("P1D");
    expect(house.mail("claire@example.com")).toHaveLength(1);
    expect(house.mail("claire@example.com")[0]?.text).toContain("Oui");
    expect(await house.lead()).toMatchObject({ stage: "handed-over", ownerId: "claire" });
    expect(house.mail()).toEqual([]);
  });

  it("brings the second offer to those who did not ask, until they book", async () => {
    const house = await aHouse([secondOffer], { funnel: survey });
    await house.pass({ ...answered, choices: { expert: "no" } });
    await house.after("P2D");
    expect(house.mail()).toHaveLength(1);
    const booked = { contact: { name: "Paul Petit", email: "paul@example.com" } };
    const { id } = await house.pass({ ...answered, ...booked, choices: { expert: "no" } });
    await house.book(id);
    await house.after("P2D");
    expect(house.subjects("paul@example.com")).toEqual([expect.stringMatching(/rendez-vous/i)]);
  });
});
