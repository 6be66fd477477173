import type { Session } from "../flow/session.ts";
import { parts } from "../parts.ts";

/** Letters and digits choose, Enter goes on; text fields keep their keys. */
export function onKey(session: Session, event: KeyboardEvent): void {
  const { key } = event;
  const target = event.target as HTMLElement;
  const command = event.ctrlKey || event.metaKey;
  const character = key.length === 1 && !command && !event.altKey;
  const question = session.question();
  session.state.moving = true;
  // A page's own one-key shortcuts must not fire while somebody types in here.
  if (character) event.stopPropagation();
  if (!question || session.state.stage !== "ask") return;
  if (key === "Enter") {
    // In a field or on a button Enter works by itself; in a long text it starts a new line.
    if (target.matches("textarea") ? command : !target.matches("input,button")) session.advance();
  } else if (character && !target.matches(".text")) {
    const part = parts[question.type];
    const answer = part?.key?.(question, key, session.state.answers[question.id], session.isWaiting());
    if (answer === undefined) return;
    event.preventDefault();
    if (part?.auto) session.choose(answer, true);
    else session.set(answer);
  }
}
