import { createHash } from "node:crypto";
import type {
  Appointment,
  ConsentRecord,
  Delivery,
  DownloadLink,
  Enrolment,
  FunnelVersion,
  Job,
  Lead,
  MailMessage,
  Submission,
  TimelineEvent,
} from "@aimant/core/ports";
import { aFunnel, aScore, someAnswers } from "./a-funnel.ts";
import { START } from "./fixed-clock.ts";
import { sequentialIds } from "./sequential-ids.ts";

// One sequence a test file: no two rows share an id, and a later row has a later one.
const ids = sequentialIds();
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const start = () => Temporal.Instant.from(START);
const CONSENT = "J’accepte de recevoir ma synthèse par e-mail.";

/** Version 1 of `aFunnel()`. */
export function aFunnelVersion(overrides: Partial<FunnelVersion> = {}): FunnelVersion {
  const funnel = overrides.funnel ?? aFunnel();
  return {
    slug: funnel.slug,
    version: 1,
    funnel,
    files: {},
    hash: sha256(JSON.stringify(funnel)),
    publishedAt: start(),
    withdrawnAt: null,
    ...overrides,
  };
}

/** A new person each time, with an address of their own. */
export function aLead(overrides: Partial<Lead> = {}): Lead {
  const id = overrides.id ?? ids.next();
  return {
    id,
    email: `prospect-${id.toLowerCase()}@example.com`,
    name: "Paul Petit",
    jobTitle: "Directeur de la relation client",
    company: "Maison Petit",
    phone: null,
    locale: "fr",
    stage: "lead",
    ownerId: null,
    createdAt: start(),
    updatedAt: start(),
    lastContactAt: start(),
    confirmedAt: null,
    ...overrides,
  };
}

/** A completed pass through `aFunnel()`. Give the lead's id where the lead matters. */
export function aSubmission(overrides: Partial<Submission> = {}): Submission {
  const id = overrides.id ?? ids.next();
  return {
    id,
    slug: "sample",
    version: 1,
    leadId: ids.next(),
    idempotencyKey: `key-${id}`,
    requestHash: sha256(id),
    answers: someAnswers,
    contact: { name: "Paul Petit", email: "paul@example.com", company: "Maison Petit" },
    choices: {},
    source: { page: "https://www.example.com/offre", cta: "hero", utm: { source: "newsletter" } },
    locale: "fr",
    score: aScore(),
    heldAt: null,
    heldQuietly: false,
    createdAt: start(),
    ...overrides,
  };
}

/** The required consent of `aFunnel()`, given. */
export function aConsentRecord(overrides: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    id: ids.next(),
    leadId: ids.next(),
    submissionId: null,
    slug: "sample",
    version: 1,
    consentId: "results",
    purpose: "service",
    basis: "consent",
    action: "given",
    method: "widget",
    text: CONSENT,
    textHash: sha256(CONSENT),
    locale: "fr",
    page: "https://www.example.com/offre",
    build: "test",
    at: start(),
    ...overrides,
  };
}

/** Active, waiting for the synthesis of `aFunnel()` in two days. */
export function anEnrolment(overrides: Partial<Enrolment> = {}): Enrolment {
  return {
    id: ids.next(),
    leadId: ids.next(),
    submissionId: ids.next(),
    slug: "sample",
    version: 1,
    followUpId: "synthesis",
    stepId: "send",
    dueAt: start().add({ hours: 48 }),
    state: "active",
    stopReason: null,
    createdAt: start(),
    updatedAt: start(),
    ...overrides,
  };
}

/** Planned for now, never tried. */
export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  const id = overrides.id ?? ids.next();
  return {
    id,
    leadId: null,
    enrolmentId: null,
    stepId: null,
    submissionId: null,
    appointmentId: null,
    template: "synthesis",
    class: "service",
    key: `synthesis:${id}`,
    recipient: "paul@example.com",
    state: "planned",
    plannedFor: start(),
    nextAttemptAt: overrides.plannedFor ?? start(),
    attempts: 0,
    firstAttemptAt: null,
    leaseToken: null,
    leaseUntil: null,
    message: null,
    providerId: null,
    lastError: null,
    sentAt: null,
    createdAt: start(),
    ...overrides,
  };
}

/** The right to fetch one file twenty times within a week, unused. Give the ids of lead and submission. */
export function aDownloadLink(overrides: Partial<DownloadLink> = {}): DownloadLink {
  const id = overrides.id ?? ids.next();
  const hash = sha256(id);
  return {
    id,
    leadId: ids.next(),
    submissionId: ids.next(),
    slug: "guide",
    file: { key: `${hash}/guide.pdf`, size: 1_024, contentType: "application/pdf", etag: `"${hash}"` },
    filename: "De l’enquête à la décision.pdf",
    uses: 0,
    maxUses: 20,
    expiresAt: start().add({ hours: 7 * 24 }),
    createdAt: start(),
    lastUsedAt: null,
    ...overrides,
  };
}

/** A call with Claire tomorrow at ten in Paris, half an hour long. */
export function anAppointment(overrides: Partial<Appointment> = {}): Appointment {
  const id = overrides.id ?? ids.next();
  const startAt = overrides.startAt ?? start().add({ hours: 25 });
  return {
    id,
    leadId: ids.next(),
    submissionId: ids.next(),
    ownerId: "claire",
    slug: "sample",
    version: 1,
    startAt,
    endAt: startAt.add({ minutes: 30 }),
    timeZone: "Europe/Paris",
    phone: "+33612345678",
    state: "booked",
    uid: `${id}@aimant.test`,
    sequence: 0,
    createdAt: start(),
    updatedAt: start(),
    ...overrides,
  };
}

/** Due now, waiting. */
export function aJob(overrides: Partial<Job> = {}): Job {
  const id = overrides.id ?? ids.next();
  return {
    id,
    kind: "follow-up",
    key: `follow-up:${id}`,
    payload: {},
    runAt: start(),
    attempts: 0,
    state: "waiting",
    leaseToken: null,
    leaseUntil: null,
    lastError: null,
    createdAt: start(),
    ...overrides,
  };
}

export function aTimelineEvent(overrides: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: ids.next(),
    leadId: ids.next(),
    kind: "submitted",
    actor: "prospect",
    data: {},
    at: start(),
    ...overrides,
  };
}

/** A complete email, French characters and an unsubscribe header included. */
export function aMailMessage(overrides: Partial<MailMessage> = {}): MailMessage {
  return {
    from: "Atelier Exemple <bonjour@example.com>",
    to: "paul@example.com",
    subject: "Votre synthèse est prête",
    html: "<p>Bonjour Paul, voici votre synthèse.</p>",
    text: "Bonjour Paul, voici votre synthèse.",
    headers: { "List-Unsubscribe": "<https://aimant.test/u/token>" },
    attachments: [],
    messageId: `<${ids.next()}@aimant.test>`,
    ...overrides,
  };
}
