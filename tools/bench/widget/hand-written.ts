/**
 * The yardstick: what a developer writes by hand with Preact for the same ten questions and nothing else. No second
 * language, no logic, no keyboard, no shadow root, no retries, no counts.
 */
import { h, render } from "preact";
import { useState } from "preact/hooks";
import type { Asked } from "./asked.ts";

declare const ASKED: Asked;

const css = `#form{max-width:40rem;padding:1.5rem;border:1px solid #ccc;border-radius:10px}
#form fieldset{border:0;padding:0;margin:0}#form legend,#form h2{font-size:1.3rem;font-weight:600;margin:0 0 1rem}
#form .choice{display:flex;gap:.75rem;padding:.8rem 1rem;margin:.5rem 0;border:1px solid #bbb;border-radius:8px;cursor:pointer}
#form .choice:has(:checked){border-color:#1f4f8b;background:#eef4fb}#form .field{display:block;margin:.8rem 0}
#form .field input{display:block;width:100%;box-sizing:border-box;padding:.6rem;font:inherit;border:1px solid #bbb;border-radius:8px}
#form button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:8px;background:#1f4f8b;color:#fff}
#form button.back{background:none;color:inherit;padding:0}#form progress{width:100%;accent-color:#1f4f8b}#form .wrong{color:#a00}`;

type Answers = Record<string, string | string[]>;

function Form() {
  const { questions, fields, consents, title, submit } = ASKED;
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Answers>({});
  const [contact, setContact] = useState<Record<string, string>>({});
  const [agreed, setAgreed] = useState<Record<string, boolean>>({});
  const [wrong, setWrong] = useState("");
  const [isSent, setSent] = useState(false);
  const question = questions[at];

  if (isSent) return h("h2", null, "Merci");

  async function send(event: Event) {
    event.preventDefault();
    setWrong("");
    if (!/^\S+@\S+\.\S+$/.test(contact["email"] ?? "")) return setWrong("Vérifiez l’adresse e-mail.");
    try {
      const response = await fetch("/api/v1/funnels/hand-written/submissions", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({ answers, contact, consents: agreed, locale: "fr" }),
      });
      if (!response.ok) throw new Error(String(response.status));
      setSent(true);
    } catch {
      setWrong("L’envoi n’a pas abouti. Réessayez.");
    }
  }

  const head = [
    h("progress", { max: questions.length, value: at, "aria-label": title }),
    at > 0 && h("button", { type: "button", class: "back", onClick: () => setAt(at - 1) }, "Retour"),
  ];

  if (!question) {
    return h("form", { onSubmit: send }, [
      ...head,
      h("h2", null, "Où envoyer votre synthèse ?"),
      ...fields.map(({ id, label, required }) =>
        h("label", { class: "field" }, [
          label,
          h("input", {
            type: id === "email" ? "email" : "text",
            name: id,
            required,
            value: contact[id] ?? "",
            onInput: (event: Event) =>
              setContact({ ...contact, [id]: (event.target as HTMLInputElement).value }),
          }),
        ]),
      ),
      ...consents.map(({ id, text, required }) =>
        h("label", { class: "choice" }, [
          h("input", {
            type: "checkbox",
            required,
            checked: agreed[id] ?? false,
            onChange: (event: Event) =>
              setAgreed({ ...agreed, [id]: (event.target as HTMLInputElement).checked }),
          }),
          text,
        ]),
      ),
      wrong && h("p", { class: "wrong", role: "alert" }, wrong),
      h("button", { type: "submit" }, submit),
    ]);
  }

  const { id, kind, label, options } = question;
  const given = answers[id];
  const choose = (option: string) => {
    if (kind === "one") {
      setAnswers({ ...answers, [id]: option });
      setAt(at + 1);
    } else {
      const list = (given as string[] | undefined) ?? [];
      setAnswers({
        ...answers,
        [id]: list.includes(option) ? list.filter((other) => other !== option) : [...list, option],
      });
    }
  };
  return h("div", null, [
    ...head,
    h("fieldset", { key: id }, [
      h("legend", null, label),
      ...options.map((option) =>
        h("label", { class: "choice" }, [
          h("input", {
            type: kind === "one" ? "radio" : "checkbox",
            name: id,
            checked: kind === "one" ? given === option : (given?.includes(option) ?? false),
            onChange: () => choose(option),
          }),
          option,
        ]),
      ),
    ]),
    kind === "several" &&
      h("button", { type: "button", class: "next", onClick: () => setAt(at + 1) }, "Continuer"),
  ]);
}

const style = document.createElement("style");
style.textContent = css;
document.head.append(style);
render(h(Form, null), document.getElementById("form") as HTMLElement);
