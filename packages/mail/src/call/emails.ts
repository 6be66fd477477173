import type { EmailData, RenderedEmail } from "@aimant/core/ports";
import { oneLine } from "../format/clean.ts";
import { callLetter } from "./letter.ts";

type ToProspect = EmailData["booking-reminder"];

const signatureOf = ({ owner, brand }: Pick<ToProspect, "owner" | "brand">) => ({
  name: oneLine(owner.name),
  role: [oneLine(owner.jobTitle ?? ""), oneLine(brand.name)].filter(Boolean).join(", "),
});

/** The call has another time. */
export function bookingMovedEmail(data: EmailData["booking-moved"]): RenderedEmail {
  const letter = callLetter(data, ({ words, texts, start, at, owner, phone, person }) => ({
    overline: words.moved.overline,
    subject: words.moved.subject(start),
    greeted: person,
    opening: words.moved.opening(owner, phone),
    paragraphs: [
      ...(data.before === undefined ? [] : [words.moved.before(at(data.before).day, at(data.before).time)]),
      words.moved.invitation,
    ],
    notes: [],
    action: { href: data.bookingUrl, label: words.see },
    links: changeLinks(data, words),
    why: texts.booking.why(oneLine(data.person.email)),
    signature: signatureOf(data),
  }));
  return { ...letter, attachments: [data.invitation] };
}

/** The call is off. */
export function bookingCancelledEmail(data: EmailData["booking-cancelled"]): RenderedEmail {
  const letter = callLetter(data, ({ words, texts, start, owner, person }) => ({
    overline: words.cancelled.overline,
    subject: words.cancelled.subject(start),
    greeted: person,
    opening: words.cancelled.opening(owner),
    paragraphs: [words.cancelled.again],
    notes: [words.cancelled.invitation],
    action: { href: data.bookingUrl, label: words.cancelled.button },
    why: texts.booking.why(oneLine(data.person.email)),
    signature: signatureOf(data),
  }));
  return { ...letter, attachments: [data.invitation] };
}

/** The call is tomorrow, or in an hour. */
export function bookingReminderEmail(data: EmailData["booking-reminder"]): RenderedEmail {
  const letter = callLetter(data, ({ words, texts, start, owner, phone, person, title }) => ({
    overline: words.reminder.overline[data.ahead],
    subject: words.reminder.subject[data.ahead](start),
    greeted: person,
    opening: words.reminder.opening(owner, phone),
    paragraphs: [words.reminder.about(title), words.reminder.ready],
    notes: [],
    action: { href: data.bookingUrl, label: words.see },
    links: changeLinks(data, words),
    why: texts.booking.why(oneLine(data.person.email)),
    signature: signatureOf(data),
  }));
  return { ...letter, attachments: [] };
}

/** To the owner: a call of theirs was moved or cancelled. */
export function callChangedEmail(data: EmailData["call-changed"]): RenderedEmail {
  const letter = callLetter(data, ({ words, start, at, owner, phone, person, texts }) => {
    const said = words.toOwner[data.change];
    return {
      overline: said.overline,
      subject: said.subject(start, person),
      greeted: owner,
      opening: said.opening(person),
      paragraphs: [
        ...(data.before === undefined || data.change === "cancelled"
          ? []
          : [words.toOwner.before(at(data.before).day, at(data.before).time)]),
        data.invitation === undefined ? words.toOwner.elsewhere : said.next,
      ],
      notes: phone === "" ? [] : [words.toOwner.phone(phone)],
      action: { href: data.resultsUrl, label: words.toOwner.results },
      why: words.toOwner.why,
      signature: { name: texts.team(oneLine(data.brand.name)), role: "" },
    };
  });
  return { ...letter, attachments: data.invitation === undefined ? [] : [data.invitation] };
}

function changeLinks(
  { bookingUrl }: Pick<ToProspect, "bookingUrl">,
  words: { move: string; cancel: string },
) {
  return [
    { href: `${bookingUrl}/move`, label: words.move },
    { href: `${bookingUrl}/cancel`, label: words.cancel },
  ];
}
