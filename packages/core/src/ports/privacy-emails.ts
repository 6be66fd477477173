import type { Brand } from "./templates.ts";

/** Short messages with one link, to the address itself: nothing that somebody else could have typed is in them. */
type ToTheAddress = { locale: string; brand: Brand; email: string };

export type PrivacyEmails = {
  /** The way back to answers that were begun: asked for, or once where the details came first. */
  unfinished: ToTheAddress & {
    /** Title of the magnet, the marketer's words. */
    title: string;
    resumeUrl: string;
    /** Nothing is kept from here on. */
    until: Temporal.Instant;
    timeZone: string;
    /** Whether the person asked for the link just now. */
    asked: boolean;
  };
  /** The link to the privacy centre, asked for on its page. */
  "privacy-link": ToTheAddress & { privacyUrl: string };
  /** Double opt-in: is this address yours? */
  "confirm-address": ToTheAddress & {
    /** Title of the magnet, the marketer's words. */
    title: string;
    confirmUrl: string;
  };
};
