import type { Funnel } from "../../schema/funnel.ts";
import { warning, type Problem } from "../finding.ts";

/** Every runtime has it; this package is compiled without the types of any. */
declare const URL: new (address: string) => { hostname: string };

/** A booking page that is not of the provider whose webhook is to tell of calls: no call would ever be known. */
export function outsideBooking({ booking }: Funnel): Problem[] {
  if (booking?.outside === undefined) return [];
  const { provider, url } = booking.outside;
  const { hostname } = new URL(url);
  const isCalendly = /(^|\.)calendly\.com$/.test(hostname);
  // Cal.com also runs on addresses of one's own.
  if (isCalendly === (provider === "calendly")) return [];
  return [
    warning(
      "outside-page",
      ["booking", "outside", "url"],
      `the page at ${hostname} is not one of ${provider === "cal" ? "Cal.com" : "Calendly"}: its webhook will not tell of these calls`,
    ),
  ];
}
