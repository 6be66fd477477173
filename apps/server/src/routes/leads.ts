import {
  actOnLead,
  briefData,
  briefPdf,
  Conflict,
  formatDay,
  formatMoment,
  Invalid,
  linkTo,
  NotFound,
  openHandOffLink,
} from "@aimant/core";
import type { HandOff } from "@aimant/core";
import { contentDisposition } from "@aimant/files";
import { chartWords, radarSvg } from "@aimant/report";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { jsonBody } from "../http/json-body.ts";
import { sendPage } from "../http/page-headers.ts";
import { HttpProblem } from "../http/problem.ts";
import { readablePhone } from "../http/readable-phone.ts";
import { renderLeadPage } from "../pages/index.ts";
import { chartColours } from "./chart-colours.ts";

const ActSchema = v.strictObject({
  act: v.picklist(["accept", "answered", "reassign", "hand-over", "take", "not-a-fit", "reopen"]),
  to: v.optional(v.pipe(v.string(), v.maxLength(64))),
  reason: v.optional(v.pipe(v.string(), v.maxLength(500))),
});

/** `/l/{token}`: the rep's page of one lead. A GET shows, only a POST acts; form posts work too. */
export function leadRoutes({ services }: AppParts) {
  const page = async (c: Context<AppEnv>, handOff: HandOff, problem?: "reason") => {
    const { subject, owner, viewer } = handOff;
    const locale = viewer?.locale ?? owner.locale;
    // Whoever no longer has the lead learns who has, and nothing of the person.
    const data = handOff.mayAct || handOff.mayTake ? await briefData(services, handOff) : undefined;
    const owners = await services.store.owners.list();
    const html = renderLeadPage({
      locale,
      nonce: c.get("nonce"),
      state: handOff.state,
      owner: owner.name,
      mayAct: handOff.mayAct,
      mayTake: handOff.mayTake,
      qualifies: owner.role === "qualifier",
      others: owners.filter(({ id }) => id !== owner.id).map(({ id, name }) => ({ id, name })),
      action: c.req.path,
      ...(problem === undefined ? {} : { problem }),
      ...(data === undefined
        ? {}
        : {
            lead: {
              data,
              since: data.history.map(({ title, at }) => ({
                title,
                when: formatDay(at.toZonedDateTimeISO(data.timeZone), locale),
              })),
              chartSvg: radarSvg({
                axes: data.results.axes,
                colours: chartColours,
                words: chartWords(locale, data.title),
                id: "axes",
              }),
              ...(data.person.phone === undefined
                ? {}
                : { phone: data.person.phone, phoneLabel: readablePhone(data.person.phone, locale) }),
              ...(subject.appointment === undefined
                ? {}
                : {
                    call: {
                      when: formatMoment(subject.appointment.startAt, owner.availability.timeZone, locale),
                      url: linkTo(services, "appointment", subject.appointment.id),
                    },
                  }),
            },
          }),
    });
    return sendPage(c, html, { locale, personal: true });
  };
  return new Hono<AppEnv>()
    .get("/:file{[A-Za-z0-9_-]+\\.pdf}", async (c) => {
      const handOff = await openHandOffLink(services, c.req.param("file").slice(0, -".pdf".length));
      if (!handOff.mayAct && !handOff.mayTake) throw new NotFound("lead");
      const { filename, contentType, bytes } = await briefPdf(services, await briefData(services, handOff));
      return c.body(new Uint8Array(bytes), 200, {
        "content-type": contentType,
        "content-disposition": contentDisposition(filename, "inline"),
        "cache-control": "no-store",
        "x-robots-tag": "noindex, nofollow",
      });
    })
    .get("/:token", async (c) => page(c, await openHandOffLink(services, c.req.param("token"))))
    .post("/:token", async (c) => {
      const token = c.req.param("token");
      const isForm = c.req.header("content-type")?.includes("form") === true;
      const wanted = isForm ? fromForm(await formBody(c)) : await jsonBody(c, ActSchema);
      try {
        const handOff = await actOnLead(services, token, wanted);
        return isForm
          ? page(c, handOff)
          : c.json({ state: handOff.state, owner: { name: handOff.owner.name } }, 200);
      } catch (error) {
        // A page that was left open shows what is true now.
        if (isForm && error instanceof Conflict) return page(c, await openHandOffLink(services, token));
        if (isForm && error instanceof Invalid)
          return page(c, await openHandOffLink(services, token), "reason");
        throw error;
      }
    });
}

function fromForm(form: Record<string, unknown>): v.InferOutput<typeof ActSchema> {
  const { act, to, reason } = form;
  const parsed = v.safeParse(ActSchema, {
    act,
    ...(typeof to === "string" && to !== "" ? { to } : {}),
    ...(typeof reason === "string" ? { reason } : {}),
  });
  if (!parsed.success) throw new HttpProblem("malformed", 400);
  return parsed.output;
}
