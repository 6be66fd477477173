import { formatMoment, type PersonToCall } from "@aimant/core";
import { stringify } from "csv-stringify/sync";
import { readablePhone } from "../http/readable-phone.ts";
import { textsFor } from "../pages/texts/index.ts";

/**
 * The call list as a spreadsheet opens it. What people wrote themselves can begin with `=`, `+`, `-` or `@`, which
 * spreadsheets run as formulas: it is escaped. Telephone numbers begin with `00` rather than `+`, so that they stay
 * what they are.
 */
export function callListCsv(people: PersonToCall[], locale: string): string {
  const texts = textsFor(locale).callList;
  const rows = people.map((person) => {
    const when = (at: Temporal.Instant) => formatMoment(at, person.timeZone, locale);
    return {
      name: person.name,
      company: person.company ?? "",
      phone: readablePhone(person.phone, locale).replaceAll("\u00a0", " ").replace(/^\+/, "00 "),
      about: person.title,
      missed: when(person.missedAt),
      why: texts.whys[person.why],
      reachable: person.reachable.map(({ at, what }) => `${when(at)} (${texts.reached[what]})`).join(" ; "),
      history: person.history.map(({ at, kind }) => `${when(at)} ${texts.events[kind] ?? kind}`).join(" ; "),
      calls: person.calls,
      lastCall: person.lastCallAt === null ? "" : when(person.lastCallAt),
    };
  });
  return stringify(rows, { header: true, columns: texts.columns, bom: true, escape_formulas: true });
}
