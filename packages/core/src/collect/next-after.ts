import type { ResultsView } from "@aimant/funnel";
import {
  askedOf,
  asksForCall,
  describeResults,
  hasResults,
  holds,
  keepShown,
  localise,
  pipeText,
  planStep,
  sayPlaces,
  scoreFacts,
} from "@aimant/funnel/engine";
import { loadFacts } from "../followup/facts.ts";
import { linkTo } from "../links.ts";
import type { FunnelVersion, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { formatMoment } from "../words/format-moment.ts";
import { maskEmail, maskPhone } from "./mask.ts";
import { nextTexts } from "./next-texts.ts";
import { redirectAfter } from "./redirect-after.ts";
import type { SubmitInput } from "./submit.ts";

/** What a visitor is shown after submitting; texts are in their language. */
export type Next = {
  kind: "results" | "thanks" | "download" | "confirm";
  title: string;
  text: string;
  /** Results page, or the file where there is one. */
  url?: string;
  bookingUrl?: string;
  results?: ResultsView;
  /** `download`: every file with its link. */
  files?: { id: string; label: string; url: string }[];
  /** Where the visitor goes from here, as the funnel says. */
  redirect?: string;
};

type Parts = Pick<Services, "tokens" | "settings" | "holidays" | "store">;

/**
 * Follows from what is kept, so that a repeated request gets the same answer. Address and number are said in full only
 * where they were typed just now: whoever came by a personal link may not be its owner.
 */
export async function nextAfter(
  services: Parts,
  version: FunnelVersion,
  submission: Submission,
  typed: SubmitInput["contact"],
): Promise<Next> {
  if (submission.heldAt !== null && !submission.heldQuietly) {
    const texts = nextTexts(submission.locale);
    const email = typed.email?.trim() ? submission.contact.email : maskEmail(submission.contact.email);
    return { kind: "confirm", title: texts.confirmTitle, text: texts.confirm(email) };
  }
  const redirect = redirectAfter(version, submission);
  const next = await nextHere(services, version, submission, typed);
  return redirect === undefined ? next : { ...next, redirect };
}

async function nextHere(
  services: Parts,
  version: FunnelVersion,
  submission: Submission,
  typed: SubmitInput["contact"],
): Promise<Next> {
  const { funnel } = version;
  const texts = nextTexts(submission.locale);
  const thanks = funnel.results.thanks;
  const { answers, locale, score } = submission;
  const places = sayPlaces(funnel, keepShown(askedOf(funnel.magnet), answers), locale, scoreFacts(score));
  const say = (text: Parameters<typeof localise>[0]) =>
    pipeText(localise(text, locale, funnel.locale), places);
  const call = asksForCall(funnel.choices, submission.choices);
  const { contact } = submission;
  const email = typed.email?.trim() ? contact.email : maskEmail(contact.email);
  const phone = call ? (contact.phone ?? (await knownPhone(services, submission))) : undefined;
  const sentences = [
    ...(thanks?.text === undefined ? [] : [say(thanks.text)]),
    ...(phone === undefined ? [] : [texts.call(phone)]),
    ...(await synthesisTimes(services, version, submission)).map((at) =>
      texts.synthesis(formatMoment(at, funnel.timeZone, submission.locale), email),
    ),
  ];
  const title = thanks === undefined ? texts.title(submission.contact.name) : say(thanks.title);
  const booking =
    funnel.booking === undefined ? {} : { bookingUrl: linkTo(services, "booking", submission.id) };
  if (funnel.magnet.kind === "download")
    return download(services, version, submission, { title, sentences, email });
  const shown = hasResults(funnel) && funnel.results.show !== "email";
  if (!shown) return { kind: "thanks", title, text: sentences.join(" "), ...(call ? booking : {}) };
  return {
    kind: "results",
    title,
    text: sentences.join(" "),
    url: linkTo(services, "results", submission.id),
    ...booking,
    results: describeResults(
      funnel,
      submission.score,
      submission.answers,
      submission.locale,
      submission.choices,
    ),
  };
}

async function download(
  services: Parts,
  version: FunnelVersion,
  submission: Submission,
  said: { title: string; sentences: string[]; email: string },
): Promise<Next> {
  const { funnel } = version;
  const { magnet } = funnel;
  if (magnet.kind !== "download") throw new Error("not a download");
  const texts = nextTexts(submission.locale);
  if (magnet.deliver === "email") {
    return {
      kind: "thanks",
      title: said.title,
      text: [...said.sentences, texts.linkByEmail(said.email)].join(" "),
    };
  }
  const links = await services.store.downloads.ofSubmission(submission.id);
  const files = magnet.files.flatMap(({ id, label }, index) => {
    const link = links[index];
    return link === undefined
      ? []
      : [
          {
            id,
            label: localise(label, submission.locale, funnel.locale),
            url: linkTo(services, "download", link.id),
          },
        ];
  });
  const [first] = files;
  return {
    kind: "download",
    title: said.title,
    text: said.sentences.join(" "),
    ...(first === undefined ? {} : { url: first.url }),
    files,
  };
}

async function knownPhone(services: Parts, submission: Submission): Promise<string | undefined> {
  const lead = await services.store.leads.byId(submission.leadId);
  return lead?.phone ? maskPhone(lead.phone) : undefined;
}

/** When a synthesis goes out, as far as it is certain: of follow-ups that this person is in. */
async function synthesisTimes(
  services: Parts,
  version: FunnelVersion,
  submission: Submission,
): Promise<Temporal.Instant[]> {
  const { funnel } = version;
  const isIn = await followUpsOf(services, version, submission);
  return funnel.followUps
    .filter(({ id, trigger }) => trigger === "submitted" && isIn.has(id))
    .map((followUp) => planStep(followUp, null, submission.createdAt, funnel.timeZone, services.holidays))
    .flatMap((planned) =>
      planned?.step.action.type === "email" && planned.step.action.template === "synthesis"
        ? [planned.at]
        : [],
    );
}

/** The follow-ups that a pass is in; of one that is held quietly, those that anybody's would be in. */
async function followUpsOf(
  { store }: Parts,
  version: FunnelVersion,
  submission: Submission,
): Promise<Set<string>> {
  const lead = await store.leads.byId(submission.leadId);
  if (submission.heldAt === null || lead === undefined)
    return new Set(
      (await store.enrolments.ofLead(submission.leadId))
        .filter(({ submissionId }) => submissionId === submission.id)
        .map(({ followUpId }) => followUpId),
    );
  const facts = await loadFacts(store, { lead, submission, version }, submission.createdAt);
  return new Set(
    version.funnel.followUps
      .filter(({ when }) => when === undefined || holds(when, { answers: submission.answers, facts }))
      .map(({ id }) => id),
  );
}
