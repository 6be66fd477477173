import type { JSX } from "preact";

/** Words with a hyphen stay whole: a title that breaks inside “rendez-vous” reads like an accident. */
export function Unbroken({ text }: { text: string }): JSX.Element {
  const parts = text.split(/([\p{L}]+(?:-[\p{L}]+)+)/u);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} class="unbroken">
            {part}
          </span>
        ),
      )}
    </>
  );
}
