import type { EventType } from "../../ports/index.ts";
import { formatMoment } from "../../words/format-moment.ts";
import { chatWords } from "./words.ts";

/** A message in a channel: a title in our own words, facts that may be anybody's. */
export type ChatMessage = {
  title: string;
  facts: { label: string; value: string }[];
  text?: string;
  /** By which a message can be found again, to be deleted. */
  reference?: string;
};

const FACT_LENGTH = 200;

/** What a channel is told: nothing that the notice does not tell, in the channel's language. */
export function chatMessage(event: EventType, body: Record<string, unknown>, locale: string): ChatMessage {
  const words = chatWords(locale);
  const title = words.titles[event] ?? words.other;
  const lead = part(body, "lead");
  const id = text(lead["id"]);
  if (event === "endpoint.test")
    return { title, facts: [], text: words.test(text(part(body, "endpoint")["name"]) ?? "") };
  if (event === "lead.erased") return { title, facts: [], text: words.erased(id ?? "") };
  const score = part(body, "score");
  const call = part(body, "appointment");
  const start = text(call["start"]);
  const { labels } = words;
  const facts: [string, string | undefined][] = [
    [labels.company, text(lead["company"])],
    [labels.name, text(lead["name"])],
    [labels.jobTitle, text(lead["jobTitle"])],
    [labels.email, text(lead["email"])],
    [labels.phone, text(call["phone"]) ?? text(lead["phone"])],
    [labels.score, typeof score["total"] === "number" ? `${score["total"]} / 100` : undefined],
    [labels.level, text(score["level"])],
    [
      labels.call,
      start === undefined
        ? undefined
        : formatMoment(Temporal.Instant.from(start), text(call["timeZone"]) ?? "Europe/Paris", locale),
    ],
    [labels.owner, text(part(lead, "owner")["name"])],
    [labels.funnel, text(part(body, "funnel")["slug"])],
    [labels.page, text(part(part(body, "submission"), "source")["page"])],
  ];
  return {
    title,
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: short(value) }])),
    ...(id === undefined ? {} : { reference: words.reference(id) }),
  };
}

function part(of: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = of[name];
  return found !== null && typeof found === "object" ? (found as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** One line: what people typed may try to look like another message. */
function short(value: string): string {
  const line = value.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length <= FACT_LENGTH ? line : `${line.slice(0, FACT_LENGTH - 1).toWellFormed()}…`;
}
