import { describeRoute, resolver } from "hono-openapi";
import type { GenericSchema } from "valibot";
import { ProblemSchema } from "./schemas.ts";

const statusTexts: Record<number, string> = {
  400: "Not in the expected form",
  401: "No key of the admin API that is in force",
  403: "This site may not use the funnel, or this key may not do this",
  404: "Nothing here, or nothing that this caller may know of",
  409: "In conflict with what is there already",
  413: "Too large",
  415: "Not application/json",
  428: "Under pressure: send it again with the solution of `challenge` in `Aimant-Proof`",
  429: "Too many requests",
  422: "Well-formed, but something needs correcting",
};

/** The OpenAPI description of an API route, from the schemas that the route itself uses. */
export function apiRoute(route: {
  summary: string;
  description?: string;
  tag: "Funnels" | "Booking" | "Privacy" | "Admin";
  body?: GenericSchema;
  answer: { status: 200 | 201 | 202 | 204; description: string; schema?: GenericSchema; media?: string[] };
  /** Parameters of the query. */
  query?: Record<string, string>;
  problems: (keyof typeof statusTexts)[];
  idempotencyKey?: boolean;
}) {
  const problem = { "application/problem+json": { schema: resolver(ProblemSchema) } };
  return describeRoute({
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    tags: [route.tag],
    ...(route.idempotencyKey === true
      ? {
          parameters: [
            {
              name: "Idempotency-Key",
              in: "header" as const,
              required: false,
              description:
                "Chosen by the sender for one completed pass; repeating a request with it repeats the answer.",
              schema: { type: "string" as const, minLength: 8, maxLength: 128 },
            },
          ],
        }
      : {}),
    ...(route.tag === "Admin" ? { security: [{ key: [] }] } : {}),
    ...(route.query === undefined
      ? {}
      : {
          parameters: Object.entries(route.query).map(([name, description]) => ({
            name,
            in: "query" as const,
            required: false,
            description,
            schema: { type: "string" as const },
          })),
        }),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: resolver(route.body) as never } },
          },
        }),
    responses: {
      [route.answer.status]: {
        description: route.answer.description,
        ...(route.answer.schema === undefined
          ? {}
          : { content: { "application/json": { schema: resolver(route.answer.schema) } } }),
        ...(route.answer.media === undefined
          ? {}
          : {
              content: Object.fromEntries(
                route.answer.media.map((media) => [media, { schema: { type: "string" as const } }]),
              ),
            }),
      },
      ...Object.fromEntries(
        route.problems.map((status) => [
          status,
          { description: statusTexts[status] ?? "", content: problem },
        ]),
      ),
    },
  });
}
