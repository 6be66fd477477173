import type { ComponentChildren } from "preact";
import { Button } from "../layout/button.tsx";
import { renderDocument } from "../layout/document.tsx";
import { Footer, Letterhead, Signature } from "../layout/letterhead.tsx";
import { Bullets, Lines, Link, Muted, Overline, Paragraph, Title } from "../layout/words.tsx";
import type { LetterView } from "./view.ts";

/** The HTML part of a letter; `action` stands where its one button is otherwise. */
export function letterHtml(view: LetterView, action?: ComponentChildren): string {
  return renderDocument({
    language: view.language,
    subject: view.subject,
    preheader: view.preheader,
    accent: view.footer.brand.accent,
    card: (
      <>
        <Letterhead brand={view.footer.brand} />
        <Overline>{view.overline}</Overline>
        <Title>{view.title}</Title>
        {view.under === undefined ? null : <Muted top={6}>{view.under}</Muted>}
        <Paragraph top={24}>{view.greeting}</Paragraph>
        <Paragraph top={8}>
          <Lines lines={view.opening} />
        </Paragraph>
        {view.paragraphs.map((paragraph) => (
          <Paragraph>{paragraph}</Paragraph>
        ))}
        {view.points && (
          <>
            <Paragraph>{view.points.title}</Paragraph>
            <Bullets items={view.points.items} />
          </>
        )}
        {action ?? <Button href={view.action.href} label={view.action.label} />}
        {view.links === undefined ? null : (
          <Muted top={16}>
            {view.links.map((link, index) => (
              <>
                {index === 0 ? null : " · "}
                <Link href={link.href}>{link.label}</Link>
              </>
            ))}
          </Muted>
        )}
        {view.notes.map((note, index) => (
          <Muted top={index === 0 ? 16 : 6}>{note}</Muted>
        ))}
        <Signature signOff={view.texts.signOff} {...view.signature} />
      </>
    ),
    footer: <Footer {...view.footer} />,
  });
}
