import { hasResults } from "../../engine/has-results.ts";
import type { EmailAction, Step } from "../../schema/follow-up.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";
import { sends, stepsOf } from "../steps.ts";

const invitations = ["invitation", "survey-invitation"];
const offers = ["offer", "debrief-offer"];
const aboutResults = ["synthesis", "debrief-offer"];

/** Whether each email of a follow-up has what it is about, and a consent to rest on. */
export function emails(funnel: Funnel): Problem[] {
  return [
    ...stepsOf(funnel).flatMap(({ step, path }) =>
      step.action.type === "email" ? oneEmail(funnel, step, step.action, path) : [],
    ),
    ...promisedFiles(funnel),
  ];
}

function oneEmail(funnel: Funnel, step: Step, action: EmailAction, path: Problem["path"]): Problem[] {
  const { magnet } = funnel;
  const { template } = action;
  const place = [...path, "action", "template"];
  const found: Problem[] = invite(funnel, step, action, path);
  if (step.consent === undefined) {
    found.push(
      error(
        "no-consent",
        [...path, "consent"],
        `step "${step.id}" sends an email and names no consent that it rests on`,
      ),
    );
  }
  if (aboutResults.includes(template) && !hasResults(funnel)) {
    found.push(
      error("no-results", place, `step "${step.id}" is about results, and a ${magnet.kind} has none`),
    );
  }
  if (template === "download-link" && magnet.kind !== "download") {
    found.push(error("no-files", place, `step "${step.id}" sends files, and a ${magnet.kind} has none`));
  }
  if (offers.includes(template) && !funnel.booking) {
    found.push(
      error("no-booking", place, `step "${step.id}" offers a call, but the funnel has no booking settings`),
    );
  }
  if (action.pdf && template !== "synthesis") {
    found.push(
      error(
        "pdf-without-synthesis",
        [...path, "action", "pdf"],
        `step "${step.id}" attaches the synthesis, but its template is "${template}"`,
      ),
    );
  }
  return found;
}

function invite(
  funnel: Funnel,
  step: Step,
  { template, invite: slug }: EmailAction,
  path: Problem["path"],
): Problem[] {
  const place = [...path, "action", "invite"];
  const isInvitation = invitations.includes(template);
  if (slug === undefined) {
    return isInvitation
      ? [error("no-invite", place, `step "${step.id}" is an invitation and names no funnel in "invite"`)]
      : [];
  }
  if (!isInvitation) {
    return [
      warning(
        "useless-invite",
        place,
        `step "${step.id}" invites to "${slug}", but "${template}" is no invitation`,
      ),
    ];
  }
  return slug === funnel.slug
    ? [warning("invites-itself", place, `step "${step.id}" invites to the funnel that the person comes from`)]
    : [];
}

/** Both triggers fire as soon as the form of a download is sent. */
function promisedFiles(funnel: Funnel): Problem[] {
  const { magnet } = funnel;
  if (magnet.kind !== "download" || magnet.deliver === "screen") return [];
  const isSent = stepsOf(funnel).some(
    ({ followUp, step }) =>
      ["downloaded", "submitted"].includes(followUp.trigger) && sends(step, "download-link"),
  );
  if (isSent) return [];
  const why = `no follow-up on "downloaded" sends the template "download-link"`;
  return magnet.deliver === "email"
    ? [error("no-download-email", ["magnet", "deliver"], `files are handed over by email, but ${why}`)]
    : [
        warning(
          "no-download-email",
          ["magnet", "deliver"],
          `files are handed over on screen and by email, but ${why}`,
        ),
      ];
}
