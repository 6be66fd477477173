import { localise } from "@aimant/funnel/engine";
import type { ProcessingRecord, RecordedActivity, RecordedRecipient } from "./processing-record.ts";
import { recordWords, type RecordWords } from "./record-words.ts";

/** The record of processing as Markdown, with a summary first. */
export function writeRecord(record: ProcessingRecord, locale: string): string {
  const words = recordWords(locale);
  const { activities, transfers } = record;
  const recipients = new Set(
    activities.flatMap((one) => one.recipients.map((recipient) => sayRecipient(recipient, words))),
  );
  const purposes = new Set(activities.flatMap((one) => one.purposes.map(({ purpose }) => purpose)));
  const longest = activities
    .flatMap((one) => one.purposes.map(({ retention }) => retention))
    .toSorted((a, b) => daysOf(a) - daysOf(b))
    .at(-1);
  const lines = [
    `# ${words.title}`,
    words.intro(record.publicUrl, dayOf(record.at)),
    `## ${words.summary}`,
    ...(activities.length === 0
      ? [words.none]
      : [words.summaryText(activities.length, purposes.size, recipients.size)]),
    ...(longest === undefined ? [] : [words.longest(sayDuration(longest, words))]),
    ...activities.flatMap((activity) => sayActivity(activity, words, locale)),
    `## ${words.transfers}`,
    transfers.length === 0 ? words.noTransfers : words.transfersText(transfers.map(plain).join(", ")),
    `## ${words.measures}`,
    list(words.measuresList),
    `## ${words.rights}`,
    words.rightsText,
    `## ${words.todo}`,
    list(words.todoList),
  ];
  return `${lines.join("\n\n")}\n`;
}

function sayActivity(activity: RecordedActivity, words: RecordWords, locale: string): string[] {
  const { controller } = activity;
  const reach = [controller.name, controller.address, controller.email].filter((part) => part !== undefined);
  const notice =
    controller.notice === undefined
      ? words.noNotice
      : `${words.notice}: ${typeof controller.notice === "string" ? controller.notice : localise(controller.notice, locale, Object.keys(controller.notice)[0] ?? locale)}`;
  const rows = activity.purposes.map(({ purpose, basis, retention, text }) =>
    row([words.purpose[purpose], words.basis[basis], sayDuration(retention, words), plain(text)]),
  );
  const data = [
    ...activity.fields.map((field) => words.fields[field] ?? field),
    ...(activity.questions === 0 ? [] : [words.answers(activity.questions)]),
    ...(activity.scored ? [words.scored] : []),
    ...(activity.calls ? [words.calls] : []),
    words.always,
  ];
  return [
    `## ${plain(activity.title)} (\`${activity.slug}\`, v${activity.version})`,
    `### ${words.controller}`,
    plain(reach.join(", ")),
    notice,
    `### ${words.purposes}`,
    [row(words.columns), row(words.columns.map(() => "---")), ...rows].join("\n"),
    words.doubleOptIn[activity.doubleOptIn],
    `### ${words.people}`,
    words.peopleText,
    `### ${words.data}`,
    `${list(data)}`,
    words.never,
    ...(activity.keepsUnfinished === undefined
      ? []
      : [words.unfinished(sayDuration(activity.keepsUnfinished, words))]),
    `### ${words.recipients}`,
    list(activity.recipients.map((recipient) => sayRecipient(recipient, words))),
  ];
}

function sayRecipient(recipient: RecordedRecipient, words: RecordWords): string {
  const name = plain(recipient.name);
  switch (recipient.kind) {
    case "owner":
      return words.recipient.owner(
        name,
        recipient.jobTitle === undefined ? undefined : plain(recipient.jobTitle),
      );
    case "calendar":
      return words.recipient.calendar(name, recipient.writes);
    case "endpoint":
      return words.recipient.endpoint(
        name,
        recipient.system,
        recipient.fields.map((field) => words.fields[field] ?? words.noticeField[field] ?? field).join(", "),
      );
    default:
      return words.recipient[recipient.kind](name);
  }
}

function sayDuration(iso: string, words: RecordWords): string {
  const { years, months, weeks, days } = Temporal.Duration.from(iso);
  const parts = [
    ...(years === 0 ? [] : [words.years(years)]),
    ...(months === 0 ? [] : [words.months(months)]),
    ...(weeks * 7 + days === 0 ? [] : [words.days(weeks * 7 + days)]),
  ];
  return parts.length === 0 ? iso : parts.join(" ");
}

function daysOf(iso: string): number {
  const { years, months, weeks, days } = Temporal.Duration.from(iso);
  return years * 365 + months * 30 + weeks * 7 + days;
}

/** Written as registers are: 2026-11-25. */
function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
}

const list = (items: string[]) => items.map((item) => `- ${item}`).join("\n");
const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
/** A marketer's words cannot become markup of the document. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_<>[\]|#]/g, String.raw`\$&`);
