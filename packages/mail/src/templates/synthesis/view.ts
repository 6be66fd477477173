import type { EmailData } from "@aimant/core/ports";
import { lines, oneLine, webAddress } from "../../format/clean.ts";
import { insideSentence, startingAxis } from "../../format/scores.ts";
import { shorten } from "../../format/shorten.ts";
import type { FooterParts } from "../../layout/letterhead.tsx";
import { signatureOf, subjectOf, type SignatureWords } from "../../letter/own-words.ts";
import { languageOf, textsFor, type Language, type Texts } from "../../texts/texts.ts";

const PREHEADER_LIMIT = 110;

type Words = { label: string; text: string; advice: string };
type AxisWords = Words & { level: string; score: number | null; isStart: boolean };

/** Everything that the email says, in words: both parts show exactly this. */
export type SynthesisView = {
  language: Language;
  texts: Texts;
  subject: string;
  preheader: string;
  title: string;
  greeting: string;
  opening: string[];
  total: number | null;
  level: Words | undefined;
  outcome: Words | undefined;
  axes: AxisWords[];
  /** What fits this person. */
  blocks: { title: string; text: string[]; button: { label: string; href: string } | undefined }[];
  call: { text: string; href: string; button: string };
  /** Beside a call, the way to the whole result. */
  resultsUrl: string | undefined;
  /** Says that the PDF is attached, where it is. */
  attached: string | undefined;
  signature: SignatureWords;
  footer: FooterParts;
};

/** Puts the synthesis into words. */
export function synthesisView(data: EmailData["synthesis"]): SynthesisView {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const words = texts.synthesis;
  const title = oneLine(data.title);
  const bookingUrl = webAddress(data.bookingUrl);
  const owner = oneLine(data.owner?.name ?? "");
  const start = startingAxis(data.results.axes);
  const opening = lines(data.opening ?? "");
  const ownButton = oneLine(data.button ?? "");
  const callText = owner === "" ? words.callAnyone : words.callWith(owner);
  return {
    language,
    texts,
    title,
    subject: subjectOf(data.subject, subjects(data, texts)),
    preheader: shorten(
      start === undefined
        ? oneLine(data.results.level?.text ?? "") || words.preheader(title)
        : `${words.startWith(oneLine(start.label))}. ${oneLine(start.level?.advice ?? "")}`.trim(),
      PREHEADER_LIMIT,
    ),
    greeting: texts.greeting(shorten(oneLine(data.person.name), 60)),
    opening: opening.length > 0 ? opening : [words.opening(title)],
    total: data.results.total,
    level: data.results.level === null ? undefined : inWords(data.results.level),
    outcome: data.results.outcome === null ? undefined : inWords(data.results.outcome),
    axes: data.results.axes.map((axis) => ({
      label: oneLine(axis.label),
      text: oneLine(axis.level?.text ?? axis.text ?? ""),
      advice: oneLine(axis.level?.advice ?? ""),
      level: oneLine(axis.level?.label ?? ""),
      score: axis.score,
      isStart: axis.id === start?.id,
    })),
    blocks: (data.results.blocks ?? []).map(({ title: heading, text, button }) => {
      const href = webAddress(button?.url);
      return {
        title: oneLine(heading),
        text: lines(text ?? ""),
        button:
          button === undefined || href === undefined ? undefined : { label: oneLine(button.label), href },
      };
    }),
    call:
      bookingUrl === undefined
        ? { text: words.noCall, href: data.resultsUrl, button: ownButton || words.seeResults }
        : { text: callText, href: bookingUrl, button: ownButton || words.book },
    resultsUrl: bookingUrl === undefined ? undefined : data.resultsUrl,
    attached: data.pdf === undefined ? undefined : words.attached,
    signature: signatureOf(data.owner, data.brand, texts),
    footer: {
      brand: data.brand,
      texts,
      locale: data.locale,
      why: words.why(title, oneLine(data.person.email)),
      unsubscribeUrl: data.unsubscribeUrl,
    },
  };
}

function inWords(part: { label: string; text?: string; advice?: string }): Words {
  return { label: oneLine(part.label), text: oneLine(part.text ?? ""), advice: oneLine(part.advice ?? "") };
}

function subjects({ results, title }: EmailData["synthesis"], { synthesis: words }: Texts): string[] {
  if (results.total !== null) {
    return words.subject(`${results.total}/100`, insideSentence(oneLine(results.level?.label ?? "")));
  }
  const outcome = oneLine(results.outcome?.label ?? "");
  return outcome === "" ? words.subjectTitle(oneLine(title)) : words.subjectOutcome(outcome);
}
