import { forgetUnfinished, NotFound, openUnfinished } from "@aimant/core";
import type { Answer, Answers, Funnel } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import type { Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderLaterPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

type Link = { slug: string; token: string };
/** What somebody began earlier on this page. */
export type Begun = { token: string; answers: Answers; until: Temporal.Instant };

/** What a link back opens; nothing where it was finished or forgotten, so that the visitor simply begins. */
export async function begunBy({ services }: AppParts, link: Link): Promise<Begun | undefined> {
  try {
    const { answers, expiresAt } = await openUnfinished(services, link);
    return { token: link.token, answers, until: expiresAt };
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

/** `POST /f/{slug}/u/{token}/forget`: gone at once. */
export async function forgetBegun(c: Context<AppEnv>, { services }: AppParts, link: Link): Promise<Response> {
  const { slug, version, locale } = await openUnfinished(services, link);
  const found = await services.store.funnels.version(slug, version);
  if (found === undefined) throw new NotFound("funnel");
  await forgetUnfinished(services, link);
  c.set("locale", locale);
  return laterPage(c, found.funnel, "gone");
}

/** What happened, in the visitor's language. */
export function laterPage(c: Context<AppEnv>, funnel: Funnel, state: "sent" | "gone"): Response {
  const locale = c.get("locale");
  const html = renderLaterPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    state,
  });
  return sendPage(c, html, { locale, personal: true });
}

/** Answers as a form holds them: every value a text. */
export function written(answers: Record<string, Answer>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, [value].flat().map(String)]));
}
