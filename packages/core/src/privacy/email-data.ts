import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";

type Linking = Pick<Services, "tokens" | "settings">;

export function privacyLinkData(services: Linking, subject: DeliverySubject): EmailData["privacy-link"] {
  const { lead, brand } = subject;
  return { locale: lead.locale, brand, email: lead.email, privacyUrl: linkTo(services, "privacy", lead.id) };
}

export function confirmAddressData(
  services: Linking,
  subject: DeliverySubject,
): EmailData["confirm-address"] {
  const { lead, brand, submission, title } = subject;
  return {
    locale: submission.locale,
    brand,
    email: lead.email,
    title,
    confirmUrl: linkTo(services, "confirm", submission.id),
  };
}
