import type { Brand } from "@aimant/core/ports";
import { oneLine, webAddress } from "../format/clean.ts";
import type { Texts } from "../texts/texts.ts";
import { privacyNotice } from "./privacy-notice.ts";
import { FONT, useLook } from "./look.ts";
import { Link } from "./words.tsx";

/** Who writes: the logo, or the name where there is none or images are off. */
export function Letterhead({ brand }: { brand: Brand }) {
  const look = useLook();
  const logo = webAddress(brand.logo);
  const name = oneLine(brand.name);
  return (
    <div class="ink" style={`margin:0 0 30px;font:700 16px/24px ${FONT};color:${look.ink}`}>
      {logo === undefined ? (
        name
      ) : (
        <img
          class="logo"
          src={logo}
          alt={name}
          height={32}
          style="display:inline-block;height:32px;width:auto;max-width:220px;border:0;vertical-align:middle"
        />
      )}
    </div>
  );
}

/** The person behind the email. */
export function Signature({ signOff, name, role }: { signOff: string; name: string; role: string }) {
  const look = useLook();
  return (
    <p class="ink" style={`margin:32px 0 0;font:400 16px/24px ${FONT};color:${look.ink}`}>
      {signOff}
      <br />
      <strong style="font-weight:600">{name}</strong>
      {role !== "" && (
        <>
          <br />
          <span class="muted" style={`font-size:14px;color:${look.muted}`}>
            {role}
          </span>
        </>
      )}
    </p>
  );
}

export type FooterParts = {
  brand: Brand;
  texts: Texts;
  locale: string;
  /** Why this person receives this email. */
  why: string;
  unsubscribeUrl?: string;
};

/** Who holds the data, why this email came, and the way out. */
export function Footer({ brand, texts, locale, why, unsubscribeUrl }: FooterParts) {
  const look = useLook();
  const { controller } = brand;
  const notice = privacyNotice(controller.notice, locale);
  const style = `margin:0 0 10px;font:400 13px/20px ${FONT};color:${look.muted}`;
  return (
    <div class="pad" style="padding:24px 44px 0;word-break:break-word;overflow-wrap:anywhere">
      <p class="muted" style={style}>
        {why}
      </p>
      <p class="muted" style={style}>
        {texts.footer.controller(oneLine(controller.name), oneLine(controller.address ?? ""))}{" "}
        {texts.label(texts.footer.yourData, oneLine(controller.email))}
      </p>
      {brand.privacyUrl !== undefined && (
        <p class="muted" style={style}>
          <Link href={brand.privacyUrl}>{texts.footer.privacy}</Link>
        </p>
      )}
      <p class="muted" style={style}>
        {notice !== undefined && <Link href={notice}>{texts.footer.notice}</Link>}
        {notice !== undefined && unsubscribeUrl !== undefined && "  ·  "}
        {unsubscribeUrl !== undefined && <Link href={unsubscribeUrl}>{texts.footer.unsubscribe}</Link>}
      </p>
    </div>
  );
}
