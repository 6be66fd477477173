import type { ComponentChildren } from "preact";

/** A plain text with its http(s) addresses as links; everything else stays text. */
export function withLinks(text: string): ComponentChildren[] {
  // A full stop or a bracket after an address belongs to the sentence.
  return text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]»\u202f])/g).map((part, index) =>
    index % 2 === 1 && URL.canParse(part) ? (
      <a key={index} href={part} rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
