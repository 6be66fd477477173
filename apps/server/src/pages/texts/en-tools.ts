import type { Texts } from "./texts.ts";

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? one : many}`;

/** The English wordings of what only developers see. */
export const tools: Pick<Texts, "mailbox" | "dev" | "reference"> = {
  mailbox: {
    title: "Test mailbox",
    intro: "The emails the server would have sent. None of them leaves this machine.",
    clock: "Server time",
    forward: "Move time forward",
    columns: { to: "To", from: "From", subject: "Subject", at: "Sent" },
    emptyTitle: "No message yet",
    emptyText: "Fill in a questionnaire, then move time forward to the next email.",
    attached: "attachment",
    count: (messages) => plural(messages, "message", "messages"),
    back: "All messages",
    noSubject: "(no subject)",
    attachments: "Attachments",
    html: "HTML version",
    text: "Text version",
    headers: "Headers",
    bytes: (size) =>
      size < 1_000
        ? `${size} B`
        : `${new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(size / 1_000)} kB`,
  },
  dev: {
    nav: "Test tools",
    places: {
      mailbox: "Test mailbox",
      emails: "Email templates",
      entries: "Entries and QR codes",
      gallery: "Gallery",
    },
    gallery: {
      title: "Gallery",
      intro: "Choose a template and a look, try it for real, then copy the tag to paste and the definition.",
      funnel: "Template",
      theme: "Theme",
      plain: "no theme",
      own: "the template’s own",
      mode: "Light or dark",
      modes: { light: "light", dark: "dark" },
      language: "Language",
      place: "Place",
      inline: "in the page",
      show: "Show",
      live: "Preview",
      tag: "The tag to paste",
      json: "The definition to copy",
      themeJson: "The look to put into the definition",
      hosted: "The hosted page",
    },
    emails: {
      title: "Email templates",
      intro: "Every email in every language, between invented people. Nothing is sent.",
      contents: "Templates",
    },
    entries: {
      title: "Entries and QR codes",
      intro: "For each published funnel: its page, its short links and their codes for a slide or a poster.",
      none: "No entries declared. Add some under “entries” to get a short link and its code.",
      code: (label) => `QR code: ${label}`,
      file: (format) => `Code as ${format.toUpperCase()}`,
      emptyTitle: "No funnel published",
      emptyText: "Publish a definition and its entries appear here.",
    },
  },
  reference: {
    title: "API reference",
    noScript: "The reference needs JavaScript. The OpenAPI description reads without it.",
  },
};
