import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What is asked in the benchmark, whoever asks it: the ten questions of the example diagnostic, in French. */
export type Asked = {
  title: string;
  questions: { id: string; label: string; kind: "one" | "several"; options: string[] }[];
  /** Form and consents. */
  fields: { id: string; label: string; required: boolean }[];
  consents: { id: string; required: boolean; text: string }[];
  submit: string;
};

type Words = { fr: string };

/** Read from the definition itself; a scale is asked as one of its labels. */
export function asked(slug: string): Asked {
  const file = readFileSync(resolve(`examples/funnels/${slug}.json`), "utf8");
  const { magnet, form, consents } = JSON.parse(file) as {
    magnet: {
      title: Words;
      questions: { id: string; type: string; label: Words; options?: { label: Words }[]; labels?: Words[] }[];
    };
    form: { fields: { id: string; required?: boolean }[]; submit?: Words };
    consents: { id: string; required?: boolean; text: Words }[];
  };
  const names: Record<string, string> = {
    name: "Nom",
    email: "Adresse e-mail",
    jobTitle: "Fonction",
    company: "Entreprise",
    phone: "Téléphone",
  };
  return {
    title: magnet.title.fr,
    questions: magnet.questions.map(({ id, type, label, options, labels }) => ({
      id,
      label: label.fr,
      kind: type === "multiple" ? "several" : "one",
      options: options?.map((option) => option.label.fr) ?? labels?.map(({ fr }) => fr) ?? [],
    })),
    fields: form.fields.map(({ id, required = false }) => ({ id, required, label: names[id] ?? id })),
    consents: consents.map(({ id, required = false, text }) => ({ id, required, text: text.fr })),
    submit: form.submit?.fr ?? "Recevoir ma synthèse",
  };
}
