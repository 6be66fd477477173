import type { ChatMessage } from "./message.ts";

/**
 * An adaptive card for the Workflows webhook of Teams ("when a Teams webhook request is received"). Text blocks and
 * fact sets read Markdown; runs of a rich text block do not, so that what people typed stands in those.
 */
export function teamsPayload({ title, facts, text, reference }: ChatMessage): object {
  const run = (words: string, look: object = {}) => ({ type: "TextRun", text: words, ...look });
  const line = (...inlines: object[]) => ({ type: "RichTextBlock", inlines });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        contentUrl: null,
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            { type: "TextBlock", text: title, size: "large", weight: "bolder", wrap: true, style: "heading" },
            ...(text === undefined ? [] : [line(run(text))]),
            ...facts.map(({ label, value }) =>
              line(run(`${label} `, { isSubtle: true }), run(value, { weight: "bolder" })),
            ),
            ...(reference === undefined ? [] : [line(run(reference, { size: "small", isSubtle: true }))]),
          ],
        },
      },
    ],
  };
}
