import type { ChatMessage } from "./message.ts";

/** A section holds so many fields. */
const FIELDS = 10;

/**
 * Slack's incoming webhook. What people typed stands in `plain_text` only, which Slack shows as it is: no link, no
 * mention of everybody, no formatting. The notification's own text is in our words alone.
 */
export function slackPayload({ title, facts, text, reference }: ChatMessage): object {
  const plain = (words: string) => ({ type: "plain_text", text: words, emoji: false });
  const sections: object[] = [];
  for (let from = 0; from < facts.length; from += FIELDS)
    sections.push({
      type: "section",
      fields: facts.slice(from, from + FIELDS).map(({ label, value }) => plain(`${label}\n${value}`)),
    });
  return {
    text: title,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: "header", text: plain(title) },
      ...(text === undefined ? [] : [{ type: "section", text: plain(text) }]),
      ...sections,
      ...(reference === undefined ? [] : [{ type: "context", elements: [plain(reference)] }]),
    ],
  };
}
