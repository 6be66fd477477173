import {
  askErasure,
  askPrivacyLink,
  correctDetails,
  exportData,
  Invalid,
  openPrivacy,
  readReceipt,
  receiptDocument,
  withdrawFromCentre,
  type Withdrawal,
} from "@aimant/core";
import { describeIssue } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import * as v from "valibot";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { jsonBody } from "../http/json-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderAskPage, renderErasePage, renderPrivacyPage, renderReceiptPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";
import { apiRoute } from "./describe.ts";
import { privacyView, receiptView } from "./privacy-view.ts";
import { AcceptedSchema, ExportSchema, WithdrawalSchema, WithdrawnSchema } from "./privacy-schemas.ts";

type Personal = Context<AppEnv, "/:token/*">;
const done = ["saved", "withdrawn", "stopped"] as const;
const noStore = { "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" };

/**
 * `/me/{token}`: what is held about one person, and what they may do with it; without an account, without scripts.
 * `/me`: asks for that link by email, and answers the same whether the address is known or not.
 */
export function privacyRoutes({ services, guard }: AppParts) {
  const routes = new Hono<AppEnv>();
  const pathOf = (c: Personal) => `/me/${c.req.param("token")}`;

  routes.get("/", (c) => {
    const locale = c.get("locale");
    const html = renderAskPage({ locale, nonce: c.get("nonce"), state: "ask" });
    return sendPage(c, html, { locale, personal: true });
  });
  routes.post("/", async (c) => {
    const locale = c.get("locale");
    const email = textOf((await formBody(c))["email"]).trim();
    const valid = v.safeParse(v.pipe(v.string(), v.maxLength(254), v.email()), email).success;
    if (valid) {
      await guard?.mail(c);
      await askPrivacyLink(services, email);
    }
    const html = valid
      ? renderAskPage({ locale, nonce: c.get("nonce"), state: "sent" })
      : renderAskPage({ locale, nonce: c.get("nonce"), state: "invalid", email: email.slice(0, 254) });
    return sendPage(c, html, { locale, status: valid ? 200 : 422, personal: true });
  });

  routes.get("/:token", async (c) => {
    const held = await openPrivacy(services, c.req.param("token"));
    const said = done.find((word) => word === c.req.query("done")) ?? null;
    const html = renderPrivacyPage(privacyView(held, { path: pathOf(c), nonce: c.get("nonce"), done: said }));
    return sendPage(c, html, { locale: held.lead.locale, personal: true });
  });

  routes.post("/:token/correct", async (c) => {
    const token = c.req.param("token");
    const form = await formBody(c);
    const given = Object.fromEntries(
      (["name", "jobTitle", "company", "phone"] as const)
        .filter((field) => form[field] !== undefined)
        .map((field) => [field, textOf(form[field])]),
    );
    try {
      await correctDetails(services, token, given);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const held = await openPrivacy(services, token);
      const { locale } = held.lead;
      const errors = error.issues.map((issue) => ({
        path: issue.path,
        message: describeIssue(issue, locale),
      }));
      const view = privacyView(held, { path: pathOf(c), nonce: c.get("nonce"), done: null });
      const html = renderPrivacyPage({ ...view, errors, details: { ...view.details, ...given } });
      return sendPage(c, html, { locale, status: 422, personal: true });
    }
    return c.redirect(`${pathOf(c)}?done=saved`, 303);
  });

  routes.get(
    "/:token/export",
    apiRoute({
      summary: "Everything held about a person",
      description:
        "For the link's owner: details, answers, scores, consents, emails, appointments, recipients.",
      tag: "Privacy",
      answer: { status: 200, description: "The data", schema: ExportSchema },
      problems: [404],
    }),
    async (c) => {
      const data = await exportData(services, c.req.param("token"));
      return c.body(JSON.stringify(data, null, 2), 200, {
        ...noStore,
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="aimant-export.json"',
      });
    },
  );

  routes.post(
    "/:token/withdraw",
    apiRoute({
      summary: "Withdraw consents",
      description:
        "One consent (`slug/id`), one purpose wherever it was given, or everything where nothing is named.",
      tag: "Privacy",
      body: WithdrawalSchema,
      answer: { status: 200, description: "What was withdrawn", schema: WithdrawnSchema },
      problems: [400, 404],
    }),
    async (c) => {
      const withdrawal = await readWithdrawal(c);
      const withdrawn = await withdrawFromCentre(services, c.req.param("token"), withdrawal);
      if (wantsPage(c))
        return c.redirect(`${pathOf(c)}?done=${withdrawal === "everything" ? "stopped" : "withdrawn"}`, 303);
      const names = withdrawn.map(({ slug, consentId }) => `${slug}/${consentId}`);
      return c.json({ withdrawn: names }, 200, noStore);
    },
  );

  routes.get("/:token/erase", async (c) => {
    const held = await openPrivacy(services, c.req.param("token"));
    const hasUpcomingCall = held.appointments.some(({ state }) => state === "booked");
    return erasePage(c, held, { state: "ask", hasUpcomingCall });
  });
  routes.post(
    "/:token/erase",
    apiRoute({
      summary: "Erase a person",
      description: "Accepted at once, done within a minute; from now on nothing is sent.",
      tag: "Privacy",
      answer: { status: 202, description: "Accepted", schema: AcceptedSchema },
      problems: [404],
    }),
    async (c) => {
      const token = c.req.param("token");
      const held = await openPrivacy(services, token);
      await askErasure(services, token);
      return wantsPage(c)
        ? erasePage(c, held, { state: "accepted" })
        : c.json({ status: "accepted" }, 202, noStore);
    },
  );

  routes.get("/:token/receipt", async (c) => {
    const receipt = await readReceipt(services, c.req.param("token"));
    const html = renderReceiptPage(receiptView(receipt, { path: pathOf(c), nonce: c.get("nonce") }));
    return sendPage(c, html, { locale: receipt.lead.locale, personal: true });
  });
  routes.get("/:token/receipt.json", async (c) => {
    const receipt = await readReceipt(services, c.req.param("token"));
    return c.body(JSON.stringify(receiptDocument(receipt, services.clock.now()), null, 2), 200, {
      ...noStore,
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="consent-receipt.json"',
    });
  });

  function erasePage(
    c: Personal,
    { lead, funnel }: Awaited<ReturnType<typeof openPrivacy>>,
    said: { state: "ask" | "accepted"; hasUpcomingCall?: boolean },
  ): Response {
    const html = renderErasePage({
      ...said,
      locale: lead.locale,
      nonce: c.get("nonce"),
      theme: theme(funnel.appearance),
      brand: brandOf(funnel),
      path: pathOf(c),
    });
    return sendPage(c, html, {
      locale: lead.locale,
      status: said.state === "accepted" ? 202 : 200,
      personal: true,
    });
  }
  return routes;
}

/** A person's browser gets a page, a program gets data. */
function wantsPage(c: Context<AppEnv>): boolean {
  return c.req.header("accept")?.includes("text/html") === true;
}

function textOf(value: string | File | (string | File)[] | undefined): string {
  const [first] = [value].flat();
  return typeof first === "string" ? first : "";
}

async function readWithdrawal(c: Context<AppEnv>): Promise<Withdrawal> {
  const type = c.req.header("content-type") ?? "";
  const empty = !type.startsWith("application/json") && (await c.req.raw.clone().text()) === "";
  if (empty) return "everything";
  const given = type.startsWith("application/json")
    ? await jsonBody(c, WithdrawalSchema)
    : v.safeParse(WithdrawalSchema, onlyTexts(await formBody(c))).output;
  if (!v.is(WithdrawalSchema, given)) throw new HttpProblem("malformed", 400);
  if (given.consent !== undefined) return { consent: given.consent };
  if (given.purpose !== undefined) return { purpose: given.purpose };
  return "everything";
}

function onlyTexts(form: Record<string, string | File | (string | File)[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => ["consent", "purpose"].includes(name))
      .map(([name, value]) => [name, textOf(value)]),
  );
}
