import type { BriefDocument, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { formatDay, formatMoment } from "../words/format-moment.ts";

type Lead = EmailData["qualified-lead"];

/** The sales brief on one page, for the desk or the attachment. */
export async function briefPdf(
  services: Services,
  lead: Lead,
): Promise<{ filename: string; contentType: string; bytes: Uint8Array }> {
  const bytes = await services.reports.brief(documentOf(services, lead));
  const filename = lead.locale.startsWith("fr") ? "fiche-appel.pdf" : "call-brief.pdf";
  return { filename, contentType: "application/pdf", bytes };
}

function documentOf(services: Pick<Services, "settings">, lead: Lead): BriefDocument {
  const { locale, timeZone, brief, appointment } = lead;
  const day = (at: Temporal.Instant) => formatDay(at.toZonedDateTimeISO(timeZone), locale);
  return {
    locale,
    brand: lead.brand,
    owner: { name: lead.owner.name },
    person: lead.person,
    title: lead.title,
    date: lead.submittedAt,
    timeZone,
    ...(appointment === undefined ? {} : { call: callOf(appointment, timeZone, locale) }),
    why: brief?.why ?? [],
    ...(brief?.promise === undefined ? {} : { promise: brief.promise }),
    results: lead.results,
    openings: brief?.openings ?? [],
    matters: brief?.matters ?? [],
    choices: lead.choices,
    may: brief?.may ?? [],
    history: lead.history.map(({ title, at }) => `${title}, ${day(at)}`),
    url: brief?.url ?? services.settings.publicUrl,
  };
}

function callOf(
  { start, end, timeZone: theirs }: NonNullable<Lead["appointment"]>,
  timeZone: string,
  locale: string,
): NonNullable<BriefDocument["call"]> {
  const mine = formatMoment(start, timeZone, locale);
  const there = formatMoment(start, theirs, locale);
  return {
    when: mine,
    ...(there === mine ? {} : { theirs: there }),
    minutes: Math.round(end.since(start).total("minutes")),
  };
}
