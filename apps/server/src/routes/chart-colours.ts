/** A page's own colours, so that a chart follows light and dark. */
export const chartColours = {
  background: "var(--card)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  line: "var(--line)",
  control: "var(--control)",
  accentInk: "var(--accent-ink)",
  accentSoft: "var(--accent-soft)",
};
