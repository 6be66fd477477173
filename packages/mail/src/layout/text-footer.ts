import { oneLine } from "../format/clean.ts";
import { blocks, stack } from "../format/plain-text.ts";
import type { FooterParts } from "./letterhead.tsx";
import { privacyNotice } from "./privacy-notice.ts";

/** The same footer in plain text; `-- ` is the line that mail clients fold signatures at. */
export function textFooter({ brand, texts, locale, why, unsubscribeUrl }: FooterParts): string {
  const { controller } = brand;
  const notice = privacyNotice(controller.notice, locale);
  return blocks(
    stack("-- ", oneLine(brand.name)),
    why,
    stack(
      texts.footer.controller(oneLine(controller.name), oneLine(controller.address ?? "")),
      texts.label(texts.footer.yourData, oneLine(controller.email)),
      notice && texts.label(texts.footer.notice, notice),
      brand.privacyUrl && texts.label(texts.footer.privacy, brand.privacyUrl),
      unsubscribeUrl && texts.label(texts.footer.unsubscribe, unsubscribeUrl),
    ),
  );
}
