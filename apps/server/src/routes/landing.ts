import {
  canonicalJson,
  Invalid,
  keepUnfinished,
  loadVersion,
  NotFound,
  recognise,
  sha256,
  submit,
} from "@aimant/core";
import type { FunnelVersion } from "@aimant/core/ports";
import type { Answer, Funnel } from "@aimant/funnel";
import { askedOf, describeIssue, drawPools, shownQuestions } from "@aimant/funnel/engine";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { drawCards } from "../card/draw-cards.ts";
import { OPENED } from "../guard/form-trap.ts";
import { formBody } from "../http/form-body.ts";
import { readForm, typedAnswers, type FormInput } from "../http/landing-form.ts";
import { chooseLocale } from "../http/locale.ts";
import { sendPage } from "../http/page-headers.ts";
import { sourceAddress } from "../http/source-text.ts";
import type { KnownVisitor, NoScriptFormState } from "../pages/index.ts";
import { begunBy, forgetBegun, laterPage, written, type Begun } from "./landing-begun.ts";
import { cardOf, landingView } from "./landing-view.ts";
import { thanksPage } from "./thanks-page.ts";

/**
 * `GET /f/{slug}`: the hosted landing page. The widget where scripts run, plain form posts where they do not.
 * `GET /f/{slug}/p/{token}`: the same for somebody whom we know, linked in emails: nothing known is asked again.
 */
export function landingRoutes(parts: AppParts) {
  const routes = new Hono<AppEnv>();
  const drawCard = drawCards(parts.assets.report);
  routes.get("/:slug/card.png", async (c) => {
    const version = await loadVersion(parts.services.store, c.req.param("slug"), undefined);
    const locale = localeOf(c, version.funnel);
    const { words, theme } = cardOf(version, locale);
    const etag = `"${version.hash.slice(0, 32)}-${locale}"`;
    const headers = { etag, "cache-control": "public, max-age=3600" };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    const png = await drawCard(`${version.hash} ${locale}`, words, theme);
    return c.body(new Uint8Array(png), 200, { ...headers, "content-type": "image/png" });
  });
  routes.get("/:slug", (c) => openPage(c, parts, c.req.param("slug"), undefined));
  routes.get("/:slug/p/:token", (c) => openPage(c, parts, c.req.param("slug"), c.req.param("token")));
  routes.get("/:slug/u/:token", async (c) =>
    openPage(c, parts, c.req.param("slug"), undefined, await begunBy(parts, c.req.param())),
  );
  routes.post("/:slug/u/:token/forget", (c) => forgetBegun(c, parts, c.req.param()));
  routes.post("/:slug", (c) => takeForm(c, parts, c.req.param("slug"), undefined));
  routes.post("/:slug/p/:token", (c) => takeForm(c, parts, c.req.param("slug"), c.req.param("token")));
  return routes;
}

async function openPage(
  c: Context<AppEnv>,
  parts: AppParts,
  slug: string,
  token: string | undefined,
  begun?: Begun,
): Promise<Response> {
  const { services } = parts;
  const version = await loadVersion(services.store, slug, undefined);
  const locale = localeOf(c, version.funnel);
  const known = await visitorOf(parts, slug, token);
  // Drawn once: the form carries it on.
  const answers = { ...drawPools(version.funnel.magnet, Math.random), ...begun?.answers };
  const form: NoScriptFormState = {
    action: pathOf(slug, known),
    idempotencyKey: services.ids.next(),
    ...(parts.trap === undefined ? {} : { opened: parts.trap.stamp() }),
    version: version.version,
    // `?plain=1`: for browsers in which the widget does not arrive.
    mode: c.req.query("plain") === undefined ? "noscript" : "plain",
    values: {
      answers: written(answers),
      contact: {},
      consents: {},
      choices: {},
      source: sourceOf(c, parts, slug),
    },
    errors: [],
    typed: answers,
    shownQuestions: shownQuestions(askedOf(version.funnel.magnet), answers),
    ...(known === undefined ? {} : { known }),
    ...(begun === undefined ? {} : { begun: { token: begun.token, until: begun.until } }),
  };
  const html = landingView(parts, { version, locale, form, nonce: c.get("nonce") });
  const personal = token !== undefined || begun !== undefined;
  return sendPage(c, html, { locale, personal, csp: formCsp(version.funnel) });
}

async function takeForm(
  c: Context<AppEnv>,
  parts: AppParts,
  slug: string,
  token: string | undefined,
): Promise<Response> {
  const { services } = parts;
  const body = await formBody(c);
  const input = readForm(body);
  const pressed = (await parts.guard?.form(c, { slug, email: input.contact["email"] })) === true;
  const unsure = pressed || parts.trap?.isSuspicious(body) === true;
  const version = await loadVersion(services.store, slug, input.version);
  const { funnel } = version;
  const locale = funnel.locales.includes(input.locale ?? "") ? (input.locale as string) : localeOf(c, funnel);
  c.set("locale", locale);
  const answers = typedAnswers(funnel.magnet.questions, input.answers);
  const opened = typeof body[OPENED] === "string" ? body[OPENED].slice(0, 64) : parts.trap?.stamp();
  if (input.later) return keepForLater(c, parts, { version, input, answers, locale, opened });
  // A link that opens nothing must not cost the answers: whoever it is, they are asked who they are.
  const known = await visitorOf(parts, slug, token ?? input.person);
  try {
    const { next } = await submit(services, {
      slug,
      idempotencyKey: passKey(input) ?? services.ids.next(),
      version: version.version,
      answers,
      contact: input.contact,
      consents: input.consents,
      choices: input.choices,
      ...(known === undefined ? {} : { person: known.token }),
      source: input.source,
      locale,
      method: "form",
      build: "form",
      unsure,
    });
    // Without what the form says about itself: the next page gets what the funnel tells it, and no more.
    if (next.redirect !== undefined)
      return c.body(null, 303, {
        location: next.redirect,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      });
    return thanksPage(c, funnel, locale, next);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    // Another address was given: the link was passed on, and this person is asked for everything.
    const isAskedAgain = known?.consents.some((id) =>
      error.issues.some(({ path }) => path === `consents.${id}`),
    );
    const asked = { version, input, answers, locale, opened };
    return askAgain(c, parts, asked, error, isAskedAgain ? undefined : known);
  }
}

type Filled = {
  version: FunnelVersion;
  input: FormInput;
  answers: Record<string, Answer>;
  locale: string;
  opened: string | undefined;
};

/** The form with what was filled in, and what is wrong with it. */
function askAgain(
  c: Context<AppEnv>,
  parts: AppParts,
  { version, input, answers, locale, opened }: Filled,
  error: Invalid,
  known: KnownVisitor | undefined,
): Response {
  const form = formAgain(version, input, answers, {
    opened,
    key: parts.services.ids.next(),
    action: pathOf(version.slug, known),
    errors: error.issues.map((issue) => ({ path: issue.path, message: describeIssue(issue, locale) })),
    known,
  });
  const html = landingView(parts, { version, locale, form, nonce: c.get("nonce") });
  return sendPage(c, html, { locale, status: 422, personal: true, csp: formCsp(version.funnel) });
}

/** "Go on later" under the form: an address is all that it takes. */
async function keepForLater(c: Context<AppEnv>, parts: AppParts, filled: Filled): Promise<Response> {
  const { version, input, answers, locale } = filled;
  try {
    await keepUnfinished(parts.services, {
      slug: version.slug,
      passKey: input.idempotencyKey ?? parts.services.ids.next(),
      version: version.version,
      email: input.contact["email"] ?? "",
      answers,
      source: input.source,
      locale,
      asked: true,
    });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return askAgain(c, parts, filled, error, undefined);
  }
  return laterPage(c, version.funnel, "sent");
}

/** Browsers hold a redirect after a form to `form-action` too. */
function formCsp({ results }: Funnel): Record<string, string> {
  if (results.redirect === undefined) return {};
  return { "form-action": `'self' ${new URL(results.redirect.url).origin}` };
}

/** Who came by a personal link; nobody where it opens nothing. */
async function visitorOf(
  { services }: AppParts,
  slug: string,
  token: string | undefined,
): Promise<KnownVisitor | undefined> {
  if (token === undefined) return undefined;
  try {
    const { contact, consents } = await recognise(services, { slug, person: token });
    // The person was erased since the link was sent.
    if (contact.name === "") return undefined;
    return { token, contact, consents, otherHref: `/f/${slug}` };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

function pathOf(slug: string, known: KnownVisitor | undefined): string {
  return known === undefined ? `/f/${slug}` : `/f/${slug}/p/${known.token}`;
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
  version: FunnelVersion,
  input: FormInput,
  answers: Record<string, Answer>,
  again: {
    opened: string | undefined;
    key: string;
    action: string;
    errors: { path: string; message: string }[];
    known: KnownVisitor | undefined;
  },
): NoScriptFormState {
  return {
    action: again.action,
    // The key of the first try belongs to what was sent then; a corrected form is another submission.
    idempotencyKey: again.key,
    ...(again.opened === undefined ? {} : { opened: again.opened }),
    version: version.version,
    mode: "plain",
    values: {
      answers: input.answers,
      contact: input.contact,
      consents: input.consents,
      choices: input.choices,
      source: input.rawSource,
    },
    errors: again.errors,
    typed: answers,
    shownQuestions: shownQuestions(askedOf(version.funnel.magnet), answers),
    ...(again.known === undefined ? {} : { known: again.known }),
  };
}

function localeOf(c: Context<AppEnv>, funnel: Funnel): string {
  const asked = c.req.query("lang");
  return asked !== undefined && funnel.locales.includes(asked)
    ? asked
    : chooseLocale(c.req.header("accept-language"), funnel.locales, funnel.locale);
}

/** Kept in the form, since without a script nothing else remembers where the visitor came from. */
function sourceOf(c: Context<AppEnv>, { config }: AppParts, slug: string): Record<string, string> {
  const source: Record<string, string> = { page: `${config.publicUrl}/f/${slug}` };
  const referrer = c.req.header("referer");
  if (referrer !== undefined) source["referrer"] = sourceAddress(referrer.replace(/[?#].*$/s, ""));
  for (const [name, value] of Object.entries(c.req.query())) {
    if (name === "cta") source["cta"] = value.slice(0, 200);
    if (/^utm_[a-z_]{1,32}$/.test(name)) source[`utm.${name.slice("utm_".length)}`] = value.slice(0, 200);
  }
  return source;
}
