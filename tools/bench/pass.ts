import { readFileSync } from "node:fs";

type Question = {
  id: string;
  type: string;
  options?: { id: string }[];
};

const { magnet } = JSON.parse(readFileSync("examples/funnels/customer-experience.json", "utf8")) as {
  magnet: { questions: Question[] };
};
const answers = Object.fromEntries(
  magnet.questions.map(({ id, type, options = [] }) => [
    id,
    type === "multiple"
      ? options.slice(0, 2).map((option) => option.id)
      : type === "scale"
        ? 3
        : (options[1]?.id ?? ""),
  ]),
);

/** What person number `serial` sends at the end of the example diagnostic. */
export function customerExperienceBody(serial: number) {
  return {
    answers,
    contact: {
      name: "Inès Moreau",
      email: `person-${serial}@example.com`,
      jobTitle: "Directrice de l’expérience client",
      company: "Maison Aubrac",
    },
    consents: { results: true, news: false, call: false },
    source: {
      page: "https://atelier-lumen.example/diagnostic",
      cta: "article-foot",
      utm: { source: "blog", medium: "article" },
    },
    locale: "fr",
  };
}

/** The same as the use case takes it. */
export function customerExperiencePass(serial: number) {
  return {
    ...customerExperienceBody(serial),
    slug: "customer-experience",
    idempotencyKey: `pass-number-${serial}`,
    method: "widget",
    build: "benchmark",
  } as const;
}
