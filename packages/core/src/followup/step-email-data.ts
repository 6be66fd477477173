import type { EmailAction, Text } from "@aimant/funnel";
import {
  askedOf,
  fillVariables,
  keepShown,
  localise,
  pipeText,
  sayPlaces,
  scoreFacts,
} from "@aimant/funnel/engine";
import { NotFound } from "../errors.ts";
import { linkTo } from "../links.ts";
import type { Delivery, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { DeliverySubject } from "./load-subject.ts";

type Linking = Pick<Services, "tokens" | "settings">;
type StepEmail = Pick<
  EmailData["offer"],
  "locale" | "brand" | "person" | "title" | "unsubscribeUrl" | "owner" | "subject" | "opening" | "button"
>;

/** The action of the step that a delivery carries out; steps of two follow-ups may have the same id. */
export function actionOf(delivery: Delivery, { followUp }: DeliverySubject): EmailAction {
  const step = followUp?.steps.find(({ id }) => id === delivery.stepId);
  if (step?.action.type !== "email") throw new NotFound("step");
  return step.action;
}

/** What every email of a follow-up has in common, the marketer's words filled in. */
export function stepEmail(services: Linking, delivery: Delivery, subject: DeliverySubject): StepEmail {
  const { submission, version, lead, owner } = subject;
  const { funnel } = version;
  const { locale, score } = submission;
  const levels = funnel.magnet.kind === "diagnostic" ? funnel.magnet.levels : [];
  const level = levels.find(({ id }) => id === score.level);
  const variables = {
    name: lead.name,
    company: lead.company ?? "",
    score: score.total === null ? "" : String(score.total),
    level: level === undefined ? "" : localise(level.label, locale, funnel.locale),
    title: subject.title,
  };
  const action = actionOf(delivery, subject);
  const kept = keepShown(askedOf(funnel.magnet), submission.answers);
  const places = sayPlaces(funnel, kept, locale, scoreFacts(score));
  const words = Object.fromEntries(
    (["subject", "opening", "button"] as const)
      .map((name): [string, Text | undefined] => [name, action[name]])
      .flatMap(([name, text]) =>
        text === undefined
          ? []
          : [[name, fillPlaces(localise(text, locale, funnel.locale), variables, places)]],
      ),
  ) as Pick<StepEmail, "subject" | "opening" | "button">;
  return {
    locale,
    brand: subject.brand,
    person: subject.person,
    title: subject.title,
    unsubscribeUrl: linkTo(services, "unsubscribe", lead.id),
    ...(owner === undefined
      ? {}
      : {
          owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) },
        }),
    ...words,
  };
}

/** Piece by piece, so that words of the visitor's own are never read as variables. */
function fillPlaces(text: string, variables: Record<string, string>, say: Say): string {
  const places = text.split(/(\{\{(?:answer|computed)\.[^{}]*\}\})/);
  return places
    .map((part, at) => (at % 2 === 1 ? pipeText(part, say) : fillVariables(part, variables)))
    .join("");
}

type Say = Parameters<typeof pipeText>[1];

/** The links to the files that were handed over. */
export async function downloadLinkData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["download-link"]> {
  const { submission, version } = subject;
  const { magnet, locale, timeZone } = version.funnel;
  const links = await services.store.downloads.ofSubmission(submission.id);
  const [first] = links;
  if (first === undefined || magnet.kind !== "download") throw new NotFound("download");
  return {
    ...stepEmail(services, delivery, subject),
    files: links.map((link, index) => {
      const label = magnet.files[index]?.label;
      return {
        label: label === undefined ? link.filename : localise(label, submission.locale, locale),
        url: linkTo(services, "download", link.id),
      };
    }),
    expiresAt: first.expiresAt,
    timeZone,
  };
}

/** A personal link to another funnel: on the marketer's own page where that funnel has one. */
export async function invitationData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["invitation"]> {
  const { lead, submission } = subject;
  const { invite = "" } = actionOf(delivery, subject);
  const invited = await services.store.funnels.current(invite);
  if (invited === undefined) throw new NotFound("invited funnel");
  const { funnel } = invited;
  const { minutes } = funnel.magnet;
  return {
    ...stepEmail(services, delivery, subject),
    inviteUrl: personalLink(services, {
      page: funnel.landing?.page,
      slug: invite,
      leadId: lead.id,
      cta: `email-${subject.version.slug}`,
    }),
    inviteTitle: localise(funnel.magnet.title, submission.locale, funnel.locale),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** An offer of a call. */
export function offerData(
  services: Linking,
  delivery: Delivery,
  subject: DeliverySubject,
): EmailData["offer"] {
  return {
    ...stepEmail(services, delivery, subject),
    bookingUrl: linkTo(services, "booking", subject.submission.id),
  };
}

/**
 * The token travels in the fragment: it never reaches a server log or a referrer, and a page without scripts shows
 * the plain form. The hosted page takes it as a path of its own, so that it works without scripts too.
 */
function personalLink(
  services: Linking,
  to: { page: string | undefined; slug: string; leadId: string; cta: string },
): string {
  const token = services.tokens.derive("person", to.leadId);
  if (to.page === undefined) return `${services.settings.publicUrl}/f/${to.slug}/p/${token}?cta=${to.cta}`;
  const page = new URL(to.page);
  page.searchParams.set("cta", to.cta);
  page.hash = `aimant=${token}`;
  return page.href;
}
