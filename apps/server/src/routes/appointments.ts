import { concludeCall, Conflict, formatMoment, openCall, type CallView } from "@aimant/core";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { jsonBody } from "../http/json-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { readablePhone } from "../http/readable-phone.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderCallPage } from "../pages/index.ts";

const OutcomeSchema = v.strictObject({ outcome: v.picklist(["held", "missed"]) });

/** `/a/{token}`: the rep's page for one call, linked in the notice. A GET shows, only a POST acts; form posts work too. */
export function appointmentRoutes({ services }: AppParts) {
  const page = async (c: Context<AppEnv>, view: CallView) => {
    const owner = await services.store.owners.byId(view.appointment.ownerId);
    const zone = owner?.availability.timeZone ?? view.appointment.timeZone;
    const html = renderCallPage({
      locale: view.locale,
      nonce: c.get("nonce"),
      name: view.lead.name,
      ...(view.lead.company === null ? {} : { company: view.lead.company }),
      phone: view.appointment.phone,
      phoneLabel: readablePhone(view.appointment.phone, view.locale),
      when: formatMoment(view.appointment.startAt, zone, view.locale),
      state: view.appointment.state,
      action: c.req.path,
    });
    return sendPage(c, html, { locale: view.locale, personal: true });
  };
  return new Hono<AppEnv>()
    .get("/:token", async (c) => page(c, await openCall(services, c.req.param("token"))))
    .post("/:token", async (c) => {
      const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
      const { outcome } = isForm ? fromForm(await c.req.parseBody()) : await jsonBody(c, OutcomeSchema);
      const token = c.req.param("token");
      const view = await concludeCall(services, { token, outcome }).catch((error: unknown) => {
        // A second thought on a page that was left open: what was said first stands, and is shown.
        if (isForm && error instanceof Conflict) return openCall(services, token);
        throw error;
      });
      return isForm ? page(c, view) : c.json({ outcome: view.appointment.state }, 200);
    });
}

function fromForm(form: Record<string, unknown>): v.InferOutput<typeof OutcomeSchema> {
  const parsed = v.safeParse(OutcomeSchema, { outcome: form["outcome"] });
  if (!parsed.success) throw new HttpProblem("malformed", 400);
  return parsed.output;
}
