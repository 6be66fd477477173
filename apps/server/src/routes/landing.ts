import { canonicalJson, Invalid, loadVersion, sha256, submit } from "@aimant/core";
import type { FunnelVersion } from "@aimant/core/ports";
import type { Answer, Funnel, Question } from "@aimant/funnel";
import { describeIssue, localise, shownQuestions, toPublicFunnel } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { chooseLocale } from "../http/locale.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderLandingPage, renderThanksPage, type NoScriptFormState } from "../pages/index.ts";
import { readForm, type FormInput } from "../http/landing-form.ts";
import { brandOf } from "./brand-of.ts";

/** Room for a question with four options: nothing moves when the widget arrives. */
const WIDGET_HEIGHT = "43rem";

/** `GET /f/{slug}`: the hosted landing page. The widget where scripts run, plain form posts where they do not. */
export function landingRoutes(parts: AppParts) {
  const { services } = parts;
  const routes = new Hono<AppEnv>();

  routes.get("/:slug", async (c) => {
    const version = await loadVersion(services.store, c.req.param("slug"), undefined);
    const locale = localeOf(c, version.funnel);
    const form: NoScriptFormState = {
      action: c.req.path,
      idempotencyKey: services.ids.next(),
      version: version.version,
      // `?plain=1`: for browsers in which the widget does not arrive.
      mode: c.req.query("plain") === undefined ? "noscript" : "plain",
      values: { answers: {}, contact: {}, consents: {}, source: sourceOf(c, parts) },
      errors: [],
      shownQuestions: shownQuestions(version.funnel.magnet.questions, {}),
    };
    return sendPage(c, landingPage(c, parts, { version, locale, form }), { locale });
  });

  routes.post("/:slug", async (c) => {
    const slug = c.req.param("slug");
    const input = readForm(await formBody(c));
    const version = await loadVersion(services.store, slug, input.version);
    const { funnel } = version;
    const locale = funnel.locales.includes(input.locale ?? "")
      ? (input.locale as string)
      : localeOf(c, funnel);
    c.set("locale", locale);
    const answers = typedAnswers(funnel.magnet.questions, input.answers);
    try {
      const { next } = await submit(services, {
        slug,
        idempotencyKey: passKey(input) ?? services.ids.next(),
        version: version.version,
        answers,
        contact: input.contact,
        consents: input.consents,
        source: input.source,
        locale,
        method: "form",
        build: "form",
      });
      const html = renderThanksPage({
        locale,
        nonce: c.get("nonce"),
        theme: theme(funnel.appearance),
        brand: brandOf(funnel),
        title: next.title,
        text: next.text,
        ...(next.results === undefined ? {} : { results: next.results }),
        ...(next.url === undefined ? {} : { resultsUrl: next.url }),
        ...(next.bookingUrl === undefined ? {} : { bookingUrl: next.bookingUrl }),
      });
      return sendPage(c, html, { locale, personal: true });
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const form = formAgain(c.req.path, version, input, answers, {
        key: services.ids.next(),
        errors: error.issues.map((issue) => ({ path: issue.path, message: describeIssue(issue, locale) })),
      });
      return sendPage(c, landingPage(c, parts, { version, locale, form }), {
        locale,
        status: 422,
        personal: true,
      });
    }
  });
  return routes;
}

/**
 * One form is sent twice by an impatient click, which is the same pass; it is also sent again with other answers by
 * whoever goes back to change one, which is another pass and no mistake.
 */
function passKey({ idempotencyKey, ...filledIn }: FormInput): string | undefined {
  return idempotencyKey === undefined ? undefined : sha256(canonicalJson([idempotencyKey, filledIn]));
}

/** What was filled in, what is wrong, and the questions that the answers so far have opened. */
function formAgain(
  action: string,
  version: FunnelVersion,
  input: FormInput,
  answers: Record<string, Answer>,
  again: { key: string; errors: { path: string; message: string }[] },
): NoScriptFormState {
  return {
    action,
    // The key of the first try belongs to what was sent then; a corrected form is another submission.
    idempotencyKey: again.key,
    version: version.version,
    mode: "plain",
    values: {
      answers: input.answers,
      contact: input.contact,
      consents: input.consents,
      source: input.rawSource,
    },
    errors: again.errors,
    shownQuestions: shownQuestions(version.funnel.magnet.questions, answers),
  };
}

function landingPage(
  c: Context<AppEnv>,
  { config }: AppParts,
  page: { version: FunnelVersion; locale: string; form: NoScriptFormState },
): string {
  const { version, locale, form } = page;
  const { funnel } = version;
  const say = (text: Parameters<typeof localise>[0]) => localise(text, locale, funnel.locale);
  const { landing } = funnel;
  const shown = toPublicFunnel(funnel, version.version, locale);
  const query = locale === funnel.locale ? "" : `?lang=${locale}`;
  return renderLandingPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(funnel.appearance),
    funnel: shown,
    landing:
      landing === undefined
        ? null
        : {
            title: say(landing.title),
            ...(landing.promise === undefined ? {} : { promise: say(landing.promise) }),
            points: landing.points.map(say),
            ...(landing.proof === undefined
              ? {}
              : { proof: { quote: say(landing.proof.quote), author: say(landing.proof.author) } }),
          },
    controller: shown.controller,
    publicUrl: config.publicUrl,
    widgetSrc: `/w/${funnel.slug}.js${query}`,
    minHeight: WIDGET_HEIGHT,
    plainHref: `/f/${funnel.slug}?lang=${locale}&plain=1`,
    form,
    languageLinks: funnel.locales.map((other) => ({
      locale: other,
      href: `/f/${funnel.slug}?lang=${other}`,
      label: new Intl.DisplayNames([other], { type: "language" }).of(other) ?? other,
    })),
  });
}

function localeOf(c: Context<AppEnv>, funnel: Funnel): string {
  const asked = c.req.query("lang");
  return asked !== undefined && funnel.locales.includes(asked)
    ? asked
    : chooseLocale(c.req.header("accept-language"), funnel.locales, funnel.locale);
}

/** Kept in the form, since without a script nothing else remembers where the visitor came from. */
function sourceOf(c: Context<AppEnv>, { config }: AppParts): Record<string, string> {
  const source: Record<string, string> = { page: `${config.publicUrl}${c.req.path}` };
  const referrer = c.req.header("referer");
  if (referrer !== undefined) source["referrer"] = referrer.replace(/[?#].*$/s, "").slice(0, 2_000);
  for (const [name, value] of Object.entries(c.req.query())) {
    if (name === "cta") source["cta"] = value.slice(0, 200);
    if (/^utm_[a-z_]{1,32}$/.test(name)) source[`utm.${name.slice("utm_".length)}`] = value.slice(0, 200);
  }
  return source;
}

/** Forms send texts only; the question says what each one is. What does not fit stays as it is, to be refused in words. */
function typedAnswers(questions: Question[], raw: Record<string, string[]>): Record<string, Answer> {
  // A field left blank is posted as an empty text: no answer.
  const given = Object.entries(raw).filter(([, values]) => values.some((value) => value.trim() !== ""));
  const typed = given.map(([id, values]): [string, Answer] => {
    const question = questions.find((candidate) => candidate.id === id);
    const [first = ""] = values;
    if (question?.type === "multiple") return [id, values];
    if (question?.type === "number" || question?.type === "scale" || question?.type === "nps") {
      // As it is written in French or English: `1 234,5` or `1234.5`.
      const plain = first.replace(/\s/g, "").replace(",", ".");
      return [id, /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : first];
    }
    return [id, first];
  });
  return Object.fromEntries(typed);
}
