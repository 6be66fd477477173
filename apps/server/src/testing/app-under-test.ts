import { noteRush, type Services } from "@aimant/core";
import { someAnswers, testServices, type TestServices } from "@aimant/testing";
import type { Hono } from "hono";
import { createIds, createTokens } from "../adapters/ids.ts";
import { phones } from "../adapters/phones.ts";
import { systemClock } from "../adapters/clock.ts";
import type { AppEnv, AppParts } from "../app-env.ts";
import { createApp } from "../app.ts";
import { createFormTrap } from "../guard/form-trap.ts";
import { createGuard } from "../guard/guard.ts";
import { createProofs } from "../guard/proof.ts";
import { readProxies } from "../guard/network-of.ts";
import { findAssets } from "../assets.ts";

/** The whole application in this process: real store, clock that stands still, mail that is kept. */
export type AppUnderTest = TestServices & {
  app: Hono<AppEnv>;
  /** Sends a submission; `aBody()` unless told, under a fresh key unless told. */
  submit(body?: unknown, headers?: Record<string, string>, slug?: string): Promise<Response>;
  /** Posts JSON to any path; a text is sent as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Runs everything that is due. */
  drain(): Promise<void>;
  /** A link of the newest email to this address that has one: `/b/…`, `/c/…`, `/r/…`, `/u/…`. */
  linkFor(email: string, kind: "b" | "c" | "r" | "u"): string;
};

const secretKey = "a secret that only tests know, 32 long";

/** Starts the application with one published funnel and its team. */
export async function appUnderTest(
  options: Parameters<typeof testServices>[0] &
    Pick<
      AppParts["config"],
      "resendWebhookSecret" | "calendlyWebhookKey" | "calWebhookSecret" | "metricsToken"
    > & {
      /** Limits as in production; left out, there are none. */
      guarded?: boolean;
    } = {},
): Promise<AppUnderTest> {
  const ids = createIds(systemClock);
  const tokens = createTokens([secretKey], secretKey);
  const under = await testServices({ ...options, overrides: { ids, tokens, phones } });
  const services: Services = under.services;
  const app = createApp({
    services,
    config: {
      publicUrl: services.settings.publicUrl,
      timeTravel: false,
      resendWebhookSecret: options.resendWebhookSecret,
      calendlyWebhookKey: options.calendlyWebhookKey,
      calWebhookSecret: options.calWebhookSecret,
      metricsToken: options.metricsToken,
    },
    assets: findAssets(),
    ...(options.guarded === true
      ? {
          trap: createFormTrap([secretKey], services.clock),
          guard: createGuard({
            secretKey,
            proofs: createProofs({ keys: [secretKey], store: services.store }),
            proxies: readProxies(undefined),
            sparesItself: false,
            log: services.log,
            onRush: (slug) => noteRush(services, slug),
          }),
        }
      : {}),
  });
  let keys = 0;
  const post: AppUnderTest["post"] = async (path, body, headers = {}) =>
    app.request(path, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "fr", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    ...under,
    app,
    post,
    submit: (body = aBody(), headers = {}, slug = under.funnel.slug) =>
      post(`/api/v1/funnels/${slug}/submissions`, body, {
        "idempotency-key": `test-key-${(keys += 1)}`,
        ...headers,
      }),
    drain: () => under.runner().drain(),
    linkFor(email, kind) {
      const newest = under.transport.sent.findLast(
        ({ message }) => message.to === email && message.html.includes(`/${kind}/`),
      );
      const link = new RegExp(`${services.settings.publicUrl}(/${kind}/[\\w-]+)`).exec(
        newest?.message.html ?? "",
      );
      if (link?.[1] === undefined) throw new Error(`no /${kind}/ link was sent to ${email}`);
      return link[1];
    },
  };
}

/** A submission that the funnel of `aFunnel()` accepts, from an invented person. */
export function aBody(overrides: Record<string, unknown> = {}) {
  return {
    answers: { ...someAnswers },
    contact: {
      name: "Inès Moreau",
      email: "ines.moreau@example.com",
      jobTitle: "Directrice de l’expérience client",
      company: "Maison Aubrac",
    },
    consents: { results: true, news: false },
    source: {
      page: "https://www.example.com/cx?utm_source=blog",
      referrer: "https://www.example.com/blog",
      cta: "article-foot",
      utm: { source: "blog" },
    },
    locale: "fr",
    ...overrides,
  };
}
