import type { EmailData, RenderedEmail } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { blocks } from "../../format/plain-text.ts";
import { firstShorterThan } from "../../format/shorten.ts";
import { Button } from "../../layout/button.tsx";
import { renderDocument } from "../../layout/document.tsx";
import { Overline, Paragraph, Title } from "../../layout/words.tsx";
import { languageOf, textsFor } from "../../texts/texts.ts";

const SUBJECT_LIMIT = 60;

/** A short notice inside the team: one fact, one button. */
export function leadNotice(
  name: "lead-reassigned" | "answer-overdue" | "owner-left",
  data: EmailData["lead-reassigned"],
): RenderedEmail {
  const language = languageOf(data.locale);
  const words = textsFor(language).notice[name];
  const who = oneLine(data.person.name) || oneLine(data.person.email);
  const owner = oneLine(data.owner);
  const text = words.text(who, owner);
  const subject = firstShorterThan(SUBJECT_LIMIT, words.subject(who, owner));
  return {
    subject,
    html: renderDocument({
      language,
      subject,
      preheader: text,
      accent: data.brand.accent,
      card: (
        <>
          <Overline>{words.overline}</Overline>
          <Title>{who}</Title>
          <Paragraph>{text}</Paragraph>
          <Button href={data.url} label={words.button} />
        </>
      ),
    }),
    text: blocks(words.overline, text, `${words.button}\n${data.url}`),
    attachments: [],
  };
}
