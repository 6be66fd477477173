import { aFunnel, funnelInput } from "@aimant/testing";
import type { Funnel } from "@aimant/funnel";

/** In every text that must stay inside. */
export const SECRET = "sentinel-7f3a";
/** Every number that must stay inside; no other number of the funnel holds these digits. */
export const SECRET_NUMBERS = [771, 772, 773, 774, 775];

const secret = (what: string) => ({ fr: `${SECRET} ${what} fr`, en: `${SECRET} ${what} en` });
const level = {
  id: "sentinel-7f3a-level",
  from: 0,
  to: 100,
  label: secret("label"),
  text: secret("text"),
  advice: secret("advice"),
};

/** A funnel that marks everything internal: whatever of it comes out can be told by its marks. */
export function aGuardedFunnel(): Funnel {
  const points = { inner: 771 };
  const outcomes = { first: 772 };
  const label = { fr: "Question", en: "Question" };
  return aFunnel({
    name: `${SECRET} name`,
    sites: [`https://${SECRET}.example.com`],
    timeZone: "Pacific/Chatham",
    controller: { ...funnelInput.controller, address: `${SECRET} address` },
    magnet: {
      ...funnelInput.magnet,
      axes: [
        {
          id: "inner",
          label: secret("axis"),
          text: secret("axis"),
          weight: 773,
          levels: [level],
          openers: [secret("opener")],
        },
      ],
      levels: [level],
      outcomes: {
        tie: "last-gained",
        items: [
          { id: "first", label: secret("outcome"), advice: secret("advice") },
          { id: "second", label: secret("outcome") },
        ],
      },
      questions: [
        {
          id: "one",
          type: "single",
          label,
          options: [
            { id: "a", label: "A", points, outcomes },
            { id: "b", label: "B", points: {}, outcomes: { second: 772 } },
          ],
        },
        {
          id: "several",
          type: "multiple",
          label,
          max: 2,
          options: [
            { id: "a", label: "A", points },
            { id: "b", label: "B", outcomes },
          ],
        },
        { id: "grade", type: "scale", label, labels: ["Jamais", "Toujours"], points },
        { id: "advise", type: "nps", label, points },
        { id: "size", type: "number", label, bands: [{ from: 774, points }] },
        { id: "why", type: "long-text", label, required: false, showIf: { question: "one", is: "b" } },
      ],
    },
    results: { show: "email", teaser: "none", thanks: { title: secret("thanks"), text: secret("thanks") } },
    consents: [
      {
        id: "results",
        required: true,
        purpose: "service",
        text: "J’accepte.",
        basis: "contract",
        retention: "P77Y",
      },
    ],
    followUps: [
      {
        id: "sentinel-7f3a-follow-up",
        trigger: "submitted",
        steps: [
          {
            id: "sentinel-7f3a-step",
            delay: "P775D",
            consent: "results",
            when: { fact: "score.inner", atLeast: 77 },
            action: {
              type: "email",
              template: "synthesis",
              subject: secret("subject"),
              opening: secret("opening"),
              button: secret("button"),
            },
          },
        ],
      },
    ],
    booking: { owners: ["claire"], title: secret("booking"), text: secret("booking"), duration: "PT77M" },
    qualification: { fact: "level.inner", is: SECRET },
  });
}
