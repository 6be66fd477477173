import { add } from "../parts.ts";

// Once a page: two widgets of one funnel ask alike, and nothing moves when a visitor goes back.
add("shuffle", ({ questions }) => {
  for (const question of questions) {
    const { options, order } = question;
    if (!options || !order) continue;
    const loose = options.filter(({ pinned }) => !pinned);
    for (let at = loose.length - 1; at > 0; at--) {
      const other = Math.floor(Math.random() * (at + 1));
      [loose[at], loose[other]] = [loose[other]!, loose[at]!];
    }
    question.options = options.map((option) => (option.pinned ? option : loose.pop()!));
  }
});
