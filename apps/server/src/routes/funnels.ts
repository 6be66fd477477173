import { loadVersion, preview, recognise, submit, type SubmitInput } from "@aimant/core";
import type { Source } from "@aimant/core/ports";
import { toPublicFunnel } from "@aimant/funnel/engine";
import { Hono } from "hono";
import type * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { jsonBody } from "../http/json-body.ts";
import { chooseLocale } from "../http/locale.ts";
import { HttpProblem } from "../http/problem.ts";
import type { Widgets } from "../widgets.ts";
import { apiRoute } from "./describe.ts";
import {
  PersonSchema,
  PreviewSchema,
  PreviewedSchema,
  PublicFunnelSchema,
  type SourceSchema,
  SubmissionSchema,
  SubmittedSchema,
} from "./schemas.ts";

/** What a visitor's browser asks of one funnel. */
export function funnelRoutes({ services, guard, config }: AppParts, widgets: Widgets) {
  const routes = new Hono<AppEnv>();

  routes.get(
    "/:slug",
    apiRoute({
      summary: "The public definition of a funnel",
      description:
        "In the language of `?locale=` or `Accept-Language`, where the funnel offers it. Holds no points and nothing internal.",
      tag: "Funnels",
      answer: { status: 200, description: "The definition", schema: PublicFunnelSchema },
      problems: [403, 404],
    }),
    async (c) => {
      const { funnel, version } = await loadVersion(services.store, c.req.param("slug"), undefined);
      const locale =
        c.req.query("locale") ?? chooseLocale(c.req.header("accept-language"), funnel.locales, funnel.locale);
      c.header("cache-control", "no-cache");
      c.header("vary", "Accept-Language", { append: true });
      return c.json(toPublicFunnel(funnel, version, locale), 200);
    },
  );

  routes.post(
    "/:slug/submissions",
    apiRoute({
      summary: "Send one completed pass",
      description:
        "Keeps the lead, its consents and answers, scores them and plans the follow-up, before it answers.",
      tag: "Funnels",
      body: SubmissionSchema,
      answer: { status: 201, description: "Kept; what to show next", schema: SubmittedSchema },
      problems: [400, 403, 404, 409, 413, 415, 422, 428, 429],
      idempotencyKey: true,
    }),
    async (c) => {
      const body = await jsonBody(c, SubmissionSchema);
      const slug = c.req.param("slug");
      const key = idempotencyKey(c.req.header("idempotency-key"), () => services.ids.next());
      await guard?.submission(c, {
        slug,
        email: body.contact.email,
        request: `${slug}:${key}`,
        solver: `${config.publicUrl}/w/parts/${widgets.solver()}`,
      });
      const submitted = await submit(services, {
        ...body,
        slug,
        idempotencyKey: key,
        contact: body.contact,
        source: cleanSource(body.source),
        locale: body.locale ?? c.get("locale"),
        method: "widget",
        build: await widgets.buildOf(slug, body.version, body.locale),
      } satisfies SubmitInput);
      return c.json(submitted, 201, { "cache-control": "no-store" });
    },
  );

  routes.get(
    "/:slug/person",
    apiRoute({
      summary: "Who came by a personal link",
      description:
        "With the link's token in `Aimant-Person`: what is not asked again. Address and number are masked, since emails get forwarded.",
      tag: "Funnels",
      answer: { status: 200, description: "The person", schema: PersonSchema },
      problems: [403, 404],
    }),
    async (c) => {
      const person = c.req.header("aimant-person") ?? "";
      c.header("cache-control", "no-store");
      return c.json(await recognise(services, { slug: c.req.param("slug"), person }), 200);
    },
  );

  routes.post(
    "/:slug/preview",
    apiRoute({
      summary: "The score before any details are left",
      description:
        "Only where the funnel shows a teaser, or asks for details after the results. Nothing is kept.",
      tag: "Funnels",
      body: PreviewSchema,
      answer: { status: 200, description: "The score", schema: PreviewedSchema },
      problems: [400, 403, 404, 413, 415, 422],
    }),
    async (c) => {
      const body = await jsonBody(c, PreviewSchema);
      return c.json(await preview(services, { ...body, slug: c.req.param("slug") }), 200);
    },
  );

  return routes;
}

/** Without a key, the request stands for itself: it cannot be repeated safely, but it is not refused. */
function idempotencyKey(header: string | undefined, fresh: () => string): string {
  if (header === undefined) return fresh();
  if (!/^[\x21-\x7e]{8,128}$/.test(header)) {
    throw new HttpProblem("malformed", 400, [{ path: "Idempotency-Key", code: "wrong-type" }]);
  }
  return header;
}

/** Nothing is kept of what was not said. */
export function cleanSource(source: v.InferOutput<typeof SourceSchema> | undefined): Source {
  const known = Object.entries(source ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const utm = Object.entries(source?.utm ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  return Object.fromEntries([
    ...known.filter(([name]) => name !== "utm"),
    ...(utm.length === 0 ? [] : [["utm", Object.fromEntries(utm)]]),
  ]) as Source;
}
