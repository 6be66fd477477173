import { callTexts } from "../../call/texts.ts";
import { Fact, Panel } from "../../layout/blocks.tsx";
import { Button } from "../../layout/button.tsx";
import { renderDocument } from "../../layout/document.tsx";
import { Footer, Letterhead, Signature } from "../../layout/letterhead.tsx";
import { Link, Muted, Overline, Paragraph, Title } from "../../layout/words.tsx";
import type { BookingView } from "./view.ts";

/** The HTML part of the confirmation. */
export function bookingHtml(view: BookingView): string {
  const { texts, owner, number, footer } = view;
  const words = texts.booking;
  return renderDocument({
    language: view.language,
    subject: view.subject,
    preheader: view.preheader,
    accent: footer.brand.accent,
    card: (
      <>
        <Letterhead brand={footer.brand} />
        <Overline>{words.overline}</Overline>
        <Title>{view.when}</Title>
        <Muted top={6}>
          {view.zone} · {view.duration}
        </Muted>
        <Paragraph top={24}>{view.greeting}</Paragraph>
        <Paragraph top={8}>
          {view.willCall} {view.about}
        </Paragraph>
        <Panel top={24}>
          {number && (
            <Fact label={words.number} top={0}>
              {number.shown}
            </Fact>
          )}
          <Fact label={words.with} top={number ? 14 : 0}>
            {owner.name}
            <br />
            <Link href={owner.emailHref}>{owner.email}</Link>
            {owner.phone && (
              <>
                <br />
                <Link href={owner.phone.href}>{owner.phone.shown}</Link>
              </>
            )}
          </Fact>
        </Panel>
        <Paragraph top={24}>{words.invitation}</Paragraph>
        <Paragraph top={12}>{view.change}</Paragraph>
        <Button href={view.bookingUrl} label={words.button} />
        <Muted top={16}>
          <Link href={`${view.bookingUrl}/move`}>{callTexts[view.language].move}</Link>
          {" · "}
          <Link href={`${view.bookingUrl}/cancel`}>{callTexts[view.language].cancel}</Link>
        </Muted>
        <Muted top={6}>
          <Link href={view.resultsUrl}>{words.results}</Link>
        </Muted>
        <Signature signOff={texts.signOff} name={owner.name} role={owner.role} />
      </>
    ),
    footer: <Footer {...footer} />,
  });
}
