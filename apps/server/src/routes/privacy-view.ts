import { formatMoment, type HeldData, type Receipt } from "@aimant/core";
import { theme } from "@aimant/funnel/theme";
import type { PrivacyPageProps, ReceiptPageProps } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

/** What is held, in the words of the page. */
export function privacyView(
  held: HeldData,
  page: { path: string; nonce: string; done: PrivacyPageProps["done"] },
): PrivacyPageProps {
  const { lead, funnel } = held;
  const at = (instant: Temporal.Instant, zone = funnel.timeZone) => formatMoment(instant, zone, lead.locale);
  return {
    ...page,
    locale: lead.locale,
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    details: {
      name: lead.name,
      email: lead.email,
      jobTitle: lead.jobTitle ?? "",
      company: lead.company ?? "",
      phone: lead.phone ?? "",
    },
    errors: [],
    consents: held.consents.map(({ history, ...consent }) => ({
      ...consent,
      history: history.map(({ action, at: when }) => ({ action, date: at(when) })),
    })),
    passes: held.passes.map(({ title, at: when, score, answers }) => ({
      title,
      date: at(when),
      score,
      answers,
    })),
    emails: held.emails.map(({ template, message, sentAt, plannedFor }) => ({
      template,
      subject: message?.subject ?? null,
      date: at(sentAt ?? plannedFor),
    })),
    appointments: held.appointments.map(({ startAt, timeZone, state }) => ({
      when: at(startAt, timeZone),
      state,
    })),
    files: held.downloads,
    recipients: held.recipients,
    controllers: held.controllers,
  };
}

export function receiptView(
  { lead, funnel, lines }: Receipt,
  page: { path: string; nonce: string },
): ReceiptPageProps {
  return {
    ...page,
    locale: lead.locale,
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    email: lead.email,
    records: lines.map(({ record, controller }) => ({
      purpose: record.purpose,
      action: record.action,
      text: record.text,
      date: formatMoment(record.at, funnel.timeZone, lead.locale),
      page: record.page,
      textHash: record.textHash,
      controller: controller.name,
    })),
  };
}
