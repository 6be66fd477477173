import { aFunnel, funnelInput } from "@aimant/testing";
import type { Funnel } from "@aimant/funnel";
import { aBody, appUnderTest, type AppUnderTest } from "./app-under-test.ts";
import { formFields } from "./html.ts";

/** Everything that a visitor's words can reach. */
export type Surfaces = {
  /** Every page, by where it is met. */
  pages: Record<string, string>;
  /** Every email, by template. */
  emails: Record<
    string,
    { to: string; subject: string; html: string; text: string; headers: Record<string, string> }
  >;
  /** The calendar entry for the visitor and the one for the rep. */
  invitations: string[];
};

/** With a text question for all, and emails that fill in what visitors write. */
export function aTalkativeFunnel(): Funnel {
  const [step] = funnelInput.followUps?.[0]?.steps ?? [];
  if (step === undefined) throw new Error("the sample funnel has a step");
  const words = {
    subject: "{{name}}, {{company}}",
    opening: "Bonjour {{name}} ({{company}})",
    button: "Avec {{name}}",
  };
  return aFunnel({
    magnet: {
      ...funnelInput.magnet,
      questions: [
        ...funnelInput.magnet.questions,
        { id: "role", type: "short-text", label: "Votre mot", required: false },
      ],
    },
    followUps: [
      { id: "synthesis", trigger: "submitted", steps: [{ ...step, action: { ...step.action, ...words } }] },
    ],
  });
}

/** Goes the whole way with these words in every field: form, synthesis, booking, notice, unsubscription. */
export async function walk(words: string): Promise<Surfaces> {
  const under = await appUnderTest({ funnel: aTalkativeFunnel() });
  const email = "walker@example.com";
  const answers = { feedback: "never", channels: ["phone"], recovery: 2, obstacle: words, role: words };
  const contact = { name: words, email, jobTitle: words, company: words };
  const source = {
    page: `https://www.example.com/${words}`,
    referrer: words,
    cta: words,
    utm: { source: words, [words.slice(0, 60)]: words },
  };
  const pages: Surfaces["pages"] = {};

  const first = (await (await under.submit(aBody({ answers, contact, source }))).json()) as {
    next: { url: string; bookingUrl: string };
  };
  const path = (url: string) => url.replace("http://aimant.test", "");
  pages["thanks"] = await thanksPage(under, { answers, contact, source });
  pages["form again"] = await formAgain(under, { answers, contact, source });
  pages["landing"] = await read(
    under,
    `/f/sample?cta=${encodeURIComponent(words)}&utm_source=${encodeURIComponent(words)}`,
    { referer: `https://a.test/${encodeURIComponent(words)}` },
  );
  pages["results"] = await read(under, path(first.next.url));
  pages["booking"] = await read(under, `${path(first.next.bookingUrl)}?tz=${encodeURIComponent(words)}`);
  under.clock.advance("P2D");
  await under.drain();
  const slots = (await (
    await under.app.request(`/api/v1/booking/${path(first.next.bookingUrl).slice(3)}/slots`)
  ).json()) as { slots: { start: string }[] };
  const refused = await form(under, path(first.next.bookingUrl), {
    start: slots.slots[0]?.start ?? "",
    phone: words,
  });
  pages["booking refused"] = await page(refused, 422);
  const booked = await form(under, path(first.next.bookingUrl), {
    start: slots.slots[0]?.start ?? "",
    phone: "06 12 34 56 78",
    tz: words,
  });
  await page(booked, 303);
  await under.drain();
  pages["booked"] = await read(under, path(first.next.bookingUrl));
  pages["unsubscribe"] = await read(under, under.linkFor(email, "u"));
  const ics = await under.app.request(`${path(first.next.bookingUrl)}/invitation.ics`);
  const sent = under.transport.sent.map(({ message }) => message);
  const surfaces: Surfaces = {
    pages,
    emails: Object.fromEntries(
      sent.map(({ to, subject, html, text, headers, attachments }) => [
        to !== email ? "notice" : attachments.length > 0 ? "confirmation" : "synthesis",
        { to, subject, html, text, headers },
      ]),
    ),
    invitations: [
      await ics.text(),
      ...sent.flatMap(({ attachments }) =>
        // The brief is a PDF, looked at by tests of its own.
        attachments
          .filter(({ contentType }) => contentType.startsWith("text/calendar"))
          .map(({ content }) => Buffer.from(content, "base64").toString("utf8")),
      ),
    ],
  };
  await under.dispose();
  return surfaces;
}

type Filled = {
  answers: Record<string, unknown>;
  contact: Record<string, string>;
  source: Record<string, unknown>;
};

async function read(
  under: AppUnderTest,
  path: string,
  headers: Record<string, string> = {},
): Promise<string> {
  return page(await under.app.request(path, { headers }), 200);
}

/** A walk that lost its way would compare two error pages. */
async function page(response: Response, status: number): Promise<string> {
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${await response.text()}`);
  return response.text();
}

function form(
  under: AppUnderTest,
  path: string,
  fields: URLSearchParams | Record<string, string>,
): Promise<Response> | Response {
  return under.app.request(path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields).toString(),
  });
}

/** The landing page's own form, filled in as a browser without scripts would. */
async function filledForm(
  under: AppUnderTest,
  { answers, contact, source }: Filled,
): Promise<URLSearchParams> {
  const fields = formFields(await read(under, "/f/sample"));
  for (const [id, value] of Object.entries(answers)) {
    fields.delete(`answers.${id}`);
    for (const one of [value].flat()) fields.append(`answers.${id}`, String(one));
  }
  for (const [id, value] of Object.entries(contact)) fields.set(`contact.${id}`, value);
  fields.set("consents.results", "yes");
  fields.set("source.page", String(source["page"]));
  fields.set("source.cta", String(source["cta"]));
  fields.set(`source.utm.${String(source["cta"]).slice(0, 50)}`, String(source["cta"]));
  return fields;
}

async function thanksPage(under: AppUnderTest, filled: Filled): Promise<string> {
  const fields = await filledForm(under, {
    ...filled,
    contact: { ...filled.contact, email: "second@example.com" },
  });
  return page(await form(under, "/f/sample", fields), 200);
}

async function formAgain(under: AppUnderTest, filled: Filled): Promise<string> {
  const fields = await filledForm(under, filled);
  fields.set("contact.email", fields.get("contact.name") ?? "");
  fields.set("contact.phone", fields.get("contact.name") ?? "");
  fields.delete("consents.results");
  return page(await form(under, "/f/sample", fields), 422);
}
