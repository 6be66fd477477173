import type { PublicFunnel, ResultsView } from "@aimant/funnel";
import {
  renderAnswersPage,
  renderAskPage,
  renderBookedPage,
  renderBookingPage,
  renderCallListPage,
  renderHeldPage,
  renderCallPage,
  renderCancelPage,
  renderEmailsPage,
  renderEntriesPage,
  renderErasePage,
  renderLandingPage,
  renderLeadPage,
  renderLaterPage,
  renderMailboxMessagePage,
  renderMailboxPage,
  renderConfirmPage,
  renderMessagePage,
  renderOutsidePage,
  renderPrivacyPage,
  renderReceiptPage,
  renderReferencePage,
  renderResultsPage,
  renderThanksPage,
  renderUnsubscribePage,
} from "./index.ts";
import { aDownload, aKnownVisitor, aPublicFunnel, aSurvey, plain } from "./sample-funnels.ts";
import type { Say } from "./sample-funnels.ts";
import { aPrivacyPage } from "./privacy/sample.ts";
import { aCallList, aHeldSlot } from "./samples-calls.ts";
import { aLeadPage } from "./samples-lead.ts";
import { aBookingPage, aLandingPage, aResultsPage, base, nonce, someResults } from "./samples.ts";

const aMessage = (say: Say) => ({
  to: say("camille@example.com"),
  from: say("Claire Fontaine"),
  subject: say("Votre synthèse"),
  sentAt: say("lundi 23 novembre"),
});

const aWayIn = (say: Say) => ({
  slug: "cx-talk",
  title: say("Les diapositives"),
  kind: "download" as const,
  url: "https://aimant.example.com/f/cx-talk",
  entries: [
    {
      id: "slide",
      label: say("Dernière diapositive"),
      url: "https://aimant.example.com/s/cx-talk/slide",
      code: "/s/cx-talk/slide",
      tags: { source: say("talk") },
    },
  ],
});

const keeping = (funnel: PublicFunnel): PublicFunnel => ({
  ...funnel,
  form: { ...funnel.form, keepsDays: 14 },
});

/** Each hosted page in each of its states, by name. */
export function everyPage(locale: string, say: Say = plain): Record<string, string> {
  const common = base(locale, say);
  const dev = { locale, nonce };
  const errors = [
    { path: "answers.one", message: say("Choisissez une réponse") },
    { path: "contact.email", message: say("Il manque le @") },
    { path: "consents.service", message: say("Votre accord est nécessaire") },
    { path: "elsewhere", message: say("Autre chose") },
  ];
  const typed = {
    answers: {
      one: ["b"],
      many: ["a"],
      hours: [say("12")],
      tool: [say("Un outil")],
      wish: [say("Un souhait")],
    },
    contact: { name: say("Camille"), email: say("camille") },
    consents: { marketing: true },
    choices: { debrief: "call" },
    source: { page: say("https://example.com") },
  };
  const held = aHeldSlot(locale, say);
  const { lead: _lead, ...withoutLead } = aLeadPage(locale, say);
  const { phoneEnding: _, ...withoutNumber } = held;
  const unanswered: ResultsView = { total: null, level: null, axes: [], outcome: null, explanation: [] };
  const booked = {
    ...common,
    owner: { name: say("Claire Fontaine"), jobTitle: say("Conseillère"), email: "claire@example.com" },
    durationMinutes: 30,
    startLabel: say("mardi 24 novembre à 14 h 30"),
    timeZone: "Europe/Paris",
    phone: say("06 39 98 01 23"),
    icsUrl: "/b/token/invitation.ics",
  };
  const call = {
    ...dev,
    name: say("Inès Moreau"),
    company: say("Maison Aubrac"),
    phone: say("+33639980123"),
    phoneLabel: say("06 39 98 01 23"),
    when: say("mardi 24 novembre à 14 h 30"),
    state: "booked" as const,
    action: "/a/token",
  };
  return {
    "booking elsewhere": renderOutsidePage({
      ...common,
      title: say("Parlons-en"),
      text: say("Trente minutes au téléphone."),
      scored: true,
      durationMinutes: 30,
      place: "Calendly",
      href: "https://calendly.com/claire/30min?name=In%C3%A8s",
    }),
    landing: renderLandingPage(aLandingPage(locale, say, { mode: "noscript" })),
    "landing without words": renderLandingPage({ ...aLandingPage(locale, say), landing: null }),
    "landing with errors": renderLandingPage(aLandingPage(locale, say, { errors, values: typed })),
    "landing of a download": renderLandingPage(
      aLandingPage(locale, say, { mode: "noscript" }, aDownload(locale, say)),
    ),
    "landing of a survey": renderLandingPage(
      aLandingPage(locale, say, { mode: "noscript" }, aSurvey(locale, say)),
    ),
    "landing for somebody known": renderLandingPage(
      aLandingPage(locale, say, { mode: "noscript", known: aKnownVisitor(say) }),
    ),
    "form for somebody known, with errors": renderLandingPage(
      aLandingPage(locale, say, {
        errors,
        values: typed,
        known: aKnownVisitor(say, {
          contact: { name: say("Inès"), email: say("i•••@x.example"), phone: say("+33•••78") },
          consents: ["service", "marketing"],
        }),
      }),
    ),
    results: renderResultsPage(aResultsPage(locale, say)),
    "results without answers": renderResultsPage({
      ...aResultsPage(locale, say),
      results: unanswered,
      chartSvg: null,
      bookingUrl: null,
    }),
    "answers of a survey": renderAnswersPage({
      ...common,
      kind: "survey",
      title: say("Votre avis"),
      answers: [{ question: say("Qu’avez-vous retenu ?"), answer: say("L’écoute") }],
      date: say("23 novembre 2026"),
      bookingUrl: "/b/token",
    }),
    "answers of a download": renderAnswersPage({
      ...common,
      kind: "download",
      title: say("Le guide"),
      answers: [],
      date: say("23 novembre 2026"),
      bookingUrl: null,
    }),
    "thanks with files": renderThanksPage({
      ...common,
      title: say("Merci"),
      text: say("Le lien part aussi par e-mail."),
      files: [
        { label: say("Le guide"), url: "/d/one" },
        { label: say("La liste"), url: "/d/two" },
      ],
      bookingUrl: "/b/t",
    }),
    thanks: renderThanksPage({ ...common, title: say("Merci"), text: say("À jeudi.") }),
    "thanks with results": renderThanksPage({
      ...common,
      title: say("Merci"),
      text: "",
      results: someResults(say),
      resultsUrl: "/r/t",
      bookingUrl: "/b/t",
    }),
    booking: renderBookingPage(aBookingPage(locale, say)),
    "booking with a problem": renderBookingPage({
      ...aBookingPage(locale, say),
      phone: { value: say("06"), country: "FR", error: say("Ce numéro est incomplet") },
      problem: { kind: "slot-taken", message: say("Ce créneau vient d’être pris") },
    }),
    "booking without slots": renderBookingPage({ ...aBookingPage(locale, say), days: [] }),
    booked: renderBookedPage(booked),
    "booked already": renderBookedPage({ ...booked, already: true, changeText: say("Écrivez-nous.") }),
    "booking, on the waiting list": renderBookingPage({
      ...aBookingPage(locale, say),
      waiting: { state: "joined", action: "/b/token/wait" },
    }),
    "booking without slots, with a waiting list": renderBookingPage({
      ...aBookingPage(locale, say),
      days: [],
      waiting: { state: "offer", action: "/b/token/wait" },
    }),
    "lead of a rep": renderLeadPage(aLeadPage(locale, say)),
    "lead of a rep, closed": renderLeadPage({ ...aLeadPage(locale, say), state: "closed" }),
    "lead of a rep, reason missing": renderLeadPage({ ...aLeadPage(locale, say), problem: "reason" }),
    "lead that nobody answered": renderLeadPage({ ...aLeadPage(locale, say), mayAct: false, mayTake: true }),
    "lead that somebody else has": renderLeadPage({ ...withoutLead, mayAct: false }),
    "held slot": renderHeldPage(held),
    "held slot, number asked": renderHeldPage({
      ...withoutNumber,
      phoneError: say("Ce numéro est incomplet"),
    }),
    "held slot, gone": renderHeldPage({ ...held, state: "gone" }),
    "call list": renderCallListPage({ ...aCallList(locale, say), problem: say("Elle n’y est plus") }),
    "call list, empty": renderCallListPage({ ...aCallList(locale, say), people: [] }),
    "booked, to be changed": renderBookedPage({ ...booked, moveUrl: "/b/t/move", cancelUrl: "/b/t/cancel" }),
    "booking to move": renderBookingPage({
      ...aBookingPage(locale, say),
      moving: { current: say("mardi 24 novembre à 14 h") },
    }),
    ...Object.fromEntries(
      (["asked", "done", "late"] as const).map((state) => [
        `booking to cancel, ${state}`,
        renderCancelPage({
          ...base(locale, say),
          state,
          owner: { name: say("Claire Fontaine"), email: "claire@example.com" },
          startLabel: say("mardi 24 novembre à 14 h"),
          bookingUrl: "/b/t",
        }),
      ]),
    ),
    "results with the next times": renderResultsPage({
      ...aResultsPage(locale, say),
      nextSlots: {
        owner: { name: say("Claire Fontaine") },
        durationMinutes: 30,
        timeZone: "Europe/Paris",
        slots: [{ start: "2026-11-24T14:00:00Z", label: say("mardi 24 novembre à 15 h") }],
        phoneKnown: false,
        country: "FR",
        bookingUrl: "/b/t",
      },
    }),
    "call to make": renderCallPage(call),
    "call held": renderCallPage({ ...call, state: "held" }),
    "call missed": renderCallPage({ ...call, state: "missed" }),
    "call cancelled": renderCallPage({ ...call, state: "cancelled" }),
    "emails, previewed": renderEmailsPage({
      ...dev,
      emails: [
        {
          name: "offer",
          versions: [
            {
              locale: "fr",
              language: "français",
              subject: say("Parlons-en"),
              src: "/dev/emails/offer?lang=fr",
              text: say("Bonjour"),
            },
          ],
        },
      ],
    }),
    entries: renderEntriesPage({
      ...dev,
      funnels: [aWayIn(say), { ...aWayIn(say), slug: "b", entries: [] }],
    }),
    "entries, none": renderEntriesPage({ ...dev, funnels: [] }),
    "landing, begun earlier": renderLandingPage(
      aLandingPage(
        locale,
        say,
        { begun: { token: "token", until: Temporal.Instant.from("2026-12-09T08:00:00Z") } },
        keeping(aPublicFunnel(locale, say)),
      ),
    ),
    "go on later, sent": renderLaterPage({ ...common, state: "sent" }),
    "go on later, deleted": renderLaterPage({ ...common, state: "gone" }),
    "confirm, asked": renderConfirmPage({
      ...common,
      action: "/c/token",
      email: say("camille@example.com"),
      isKnown: false,
    }),
    "unsubscribe, asked": renderUnsubscribePage({
      ...common,
      action: "/u/token",
      state: "ask",
      purposes: ["service", "marketing"],
    }),
    "unsubscribe, done": renderUnsubscribePage({
      ...common,
      action: "/u/token",
      state: "done",
      purposes: [],
    }),
    "privacy centre": renderPrivacyPage(aPrivacyPage(locale, say)),
    "privacy centre, corrected wrongly": renderPrivacyPage({
      ...aPrivacyPage(locale, say),
      done: "saved",
      errors: [{ path: "contact.phone", message: say("Ce numéro est incomplet") }],
    }),
    "privacy centre, nearly empty": renderPrivacyPage({
      ...aPrivacyPage(locale, say),
      consents: [],
      passes: [],
      emails: [],
      appointments: [],
      files: [],
    }),
    "erasure, asked": renderErasePage({ ...common, path: "/me/token", state: "ask", hasUpcomingCall: true }),
    "erasure, accepted": renderErasePage({ ...common, path: "/me/token", state: "accepted" }),
    "link to one's data": renderAskPage({ ...dev, state: "ask" }),
    "link to one's data, mistyped": renderAskPage({ ...dev, state: "invalid", email: say("camille@") }),
    "link to one's data, sent": renderAskPage({ ...dev, state: "sent" }),
    receipt: renderReceiptPage({
      ...common,
      path: "/me/token",
      email: say("camille@example.com"),
      records: [
        {
          purpose: "marketing",
          action: "given",
          text: say("J’accepte de recevoir des conseils."),
          date: say("lundi 23 novembre à 10 h"),
          page: say("https://www.example.com/offre"),
          textHash: "a".repeat(64),
          controller: say("Atelier Cléo"),
        },
      ],
    }),
    "not found": renderMessagePage({ ...dev, kind: "not-found" }),
    expired: renderMessagePage({ ...dev, kind: "expired" }),
    error: renderMessagePage({ ...dev, kind: "error", id: say("01JDA0") }),
    unavailable: renderMessagePage({ ...dev, kind: "unavailable" }),
    busy: renderMessagePage({ ...dev, kind: "busy" }),
    mailbox: renderMailboxPage({
      ...dev,
      messages: [
        { id: say("1"), ...aMessage(say), hasAttachments: true },
        { id: "2", ...aMessage(say), subject: "", hasAttachments: false },
      ],
      now: say("lundi"),
      advances: [{ label: say("Avancer de 2 jours"), value: "P2D" }],
      timeTravel: true,
    }),
    "mailbox, empty": renderMailboxPage({
      ...dev,
      messages: [],
      now: "lundi",
      advances: [],
      timeTravel: false,
    }),
    message: renderMailboxMessagePage({
      ...dev,
      message: aMessage(say),
      htmlSrc: "/dev/mailbox/1/html",
      text: say("Bonjour, https://example.com/b/token."),
      attachments: [{ filename: say("invitation.ics"), url: "/dev/mailbox/1/attachments/0", size: 1_480 }],
      headers: { [say("X-Name")]: say("value") },
    }),
    reference: renderReferencePage({ ...dev, specUrl: "/openapi.json" }),
  };
}
