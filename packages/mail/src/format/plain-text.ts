/** What a line or block of the text part may be: falsy ones are left out. */
type Maybe = string | false | undefined | null;

const present = (part: Maybe): part is string => typeof part === "string" && part !== "";

/** Lines under one another. */
export function stack(...parts: Maybe[]): string {
  return parts.filter(present).join("\n");
}

/** Blocks with a blank line between them. */
export function blocks(...parts: Maybe[]): string {
  return parts.filter(present).join("\n\n");
}

/** A heading that can be told from a paragraph without any formatting, and what stands under it. */
export function section(title: string, ...parts: Maybe[]): string {
  const body = blocks(...parts);
  return body === "" ? "" : `${title.toLocaleUpperCase("fr")}\n${body}`;
}

/** `72` as `███████░░░`. */
export function textBar(score: number): string {
  const full = Math.round(Math.min(100, Math.max(0, score)) / 10);
  return "█".repeat(full) + "░".repeat(10 - full);
}

// Past this, a phone breaks the line anyway and padding only adds noise.
const WIDEST_LABEL = 28;

/** Labels with their bars under one another: `Écoute client  ███████░░░  72/100`. */
export function textBars(axes: { label: string; score: number | null }[], unscored: string): string {
  const width = Math.max(
    0,
    ...axes.map(({ label }) => label.length).filter((length) => length <= WIDEST_LABEL),
  );
  return axes
    .map(({ label, score }) => {
      const value = score === null ? unscored : `${textBar(score)}  ${score}/100`;
      return label.length > WIDEST_LABEL
        ? `${label}\n${" ".repeat(width)}  ${value}`
        : `${label.padEnd(width)}  ${value}`;
    })
    .join("\n");
}
