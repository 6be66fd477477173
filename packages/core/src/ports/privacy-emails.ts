import type { Brand } from "./templates.ts";

/** Short messages with one link, to the address itself: nothing that somebody else could have typed is in them. */
type ToTheAddress = { locale: string; brand: Brand; email: string };

export type PrivacyEmails = {
  /** The link to the privacy centre, asked for on its page. */
  "privacy-link": ToTheAddress & { privacyUrl: string };
  /** Double opt-in: is this address yours? */
  "confirm-address": ToTheAddress & {
    /** Title of the magnet, the marketer's words. */
    title: string;
    confirmUrl: string;
  };
};
