import type { JSX } from "preact";
import type { Texts } from "../texts/index.ts";

/** For whom no time suits: one button, or the word that they are on the list. */
export function Waiting({
  waiting,
  texts,
}: {
  waiting: { state: "offer" | "joined"; action: string };
  texts: Texts["waiting"];
}): JSX.Element {
  const joined = waiting.state === "joined";
  return (
    <section class="waiting card" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{joined ? texts.joinedTitle : texts.ask}</h2>
      <p class="muted">{joined ? texts.joinedText : texts.text}</p>
      {joined ? null : (
        <form method="post" action={waiting.action}>
          <button class="button quiet" type="submit">
            {texts.button}
          </button>
        </form>
      )}
    </section>
  );
}
