type Words = {
  lead: string;
  company: string | null;
  owner: string;
  phone: string;
  title: string;
  brand: string;
};
type Linked = Words & { bookingUrl: string; resultsUrl: string };

type BookingTexts = {
  filename: string;
  summary: Record<"prospect" | "owner", (words: Words) => string>;
  description: Record<"prospect" | "owner", (words: Linked) => string>;
};

const fr: BookingTexts = {
  filename: "rendez-vous.ics",
  summary: {
    prospect: ({ owner, brand }) => `Appel avec ${owner} (${brand})`,
    owner: ({ lead, company }) => `Appel : ${lead}${company === null ? "" : ` (${company})`}`,
  },
  description: {
    prospect: ({ owner, phone, title, bookingUrl }) =>
      `${owner} vous appelle au ${phone} pour faire suite à « ${title} ».\n\nVotre rendez-vous : ${bookingUrl}`,
    owner: ({ lead, phone, title, resultsUrl }) =>
      `Appeler ${lead} au ${phone}.\nÀ propos de : ${title}\nRéponses : ${resultsUrl}`,
  },
};

const en: BookingTexts = {
  filename: "appointment.ics",
  summary: {
    prospect: ({ owner, brand }) => `Call with ${owner} (${brand})`,
    owner: ({ lead, company }) => `Call: ${lead}${company === null ? "" : ` (${company})`}`,
  },
  description: {
    prospect: ({ owner, phone, title, bookingUrl }) =>
      `${owner} will call you on ${phone} following “${title}”.\n\nYour appointment: ${bookingUrl}`,
    owner: ({ lead, phone, title, resultsUrl }) =>
      `Call ${lead} on ${phone}.\nAbout: ${title}\nAnswers: ${resultsUrl}`,
  },
};

/** The words of a calendar entry, in French or English. */
export function bookingTexts(locale: string): BookingTexts {
  return locale.startsWith("fr") ? fr : en;
}
