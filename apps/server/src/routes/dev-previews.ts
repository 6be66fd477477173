import type { FunnelVersion, TemplateName } from "@aimant/core/ports";
import { localise } from "@aimant/funnel/engine";
import { renderEmail, sampleEmails } from "@aimant/mail";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { emailFrame } from "../http/email-frame.ts";
import { HttpProblem } from "../http/problem.ts";
import { sendPage } from "../http/page-headers.ts";
import { galleryRoutes } from "./dev-gallery.ts";
import { renderEmailsPage, renderEntriesPage } from "../pages/index.ts";

const languages = ["fr", "en"] as const;

/** What can be looked at before anything is sent: `/emails`, `/emails/{template}?lang=en`, `/entries`. */
export function previewRoutes(parts: AppParts) {
  const { services, config } = parts;
  const routes = new Hono<AppEnv>();
  routes.route("/", galleryRoutes(parts));

  routes.get("/emails", (c) => {
    const locale = c.get("locale");
    const html = renderEmailsPage({
      locale,
      nonce: c.get("nonce"),
      emails: templateNames().map((name) => ({
        name,
        versions: languages.map((language) => {
          const { subject, text } = sample(name, language);
          return {
            locale: language,
            language: new Intl.DisplayNames([locale], { type: "language" }).of(language) ?? language,
            subject,
            src: `/dev/emails/${name}?lang=${language}`,
            text,
          };
        }),
      })),
    });
    return sendPage(c, html, { locale, personal: true, csp: { "frame-src": "'self'" } });
  });

  routes.get("/emails/:template", (c) => {
    const name = templateNames().find((known) => known === c.req.param("template"));
    if (name === undefined) throw new HttpProblem("not-found", 404);
    const language = languages.find((known) => known === c.req.query("lang")) ?? c.get("locale");
    return emailFrame(c, sample(name, language).html);
  });

  routes.get("/entries", async (c) => {
    const locale = c.get("locale");
    const published = (await services.store.funnels.list()).filter((version) => version.withdrawnAt === null);
    const html = renderEntriesPage({
      locale,
      nonce: c.get("nonce"),
      funnels: published.map((version) => waysIn(version, locale, config.publicUrl)),
    });
    return sendPage(c, html, { locale, personal: true });
  });
  return routes;
}

function templateNames(): TemplateName[] {
  return Object.keys(sampleEmails("fr")) as TemplateName[];
}

function sample<Name extends TemplateName>(name: Name, locale: string): ReturnType<typeof renderEmail> {
  return renderEmail(name, sampleEmails(locale)[name]);
}

function waysIn({ funnel, slug }: FunnelVersion, locale: string, publicUrl: string) {
  const say = (text: Parameters<typeof localise>[0]) => localise(text, locale, funnel.locale);
  return {
    slug,
    title: say(funnel.landing?.title ?? funnel.magnet.title),
    kind: funnel.magnet.kind,
    url: `${publicUrl}/f/${slug}`,
    entries: funnel.entries.map((entry) => ({
      id: entry.id,
      label: say(entry.label),
      url: `${publicUrl}/s/${slug}/${entry.id}`,
      code: `/s/${slug}/${entry.id}`,
      tags: entry.utm,
    })),
  };
}
