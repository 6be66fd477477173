import type { StoreReads, StoreTransaction } from "@aimant/core/ports";
import type { Tables } from "../tables/define-tables.ts";
import { callListLinkReads, callListLinkWrites } from "./call-list-links.ts";
import { apiKeyReads, apiKeyWrites, auditReads, auditWrites } from "./api-keys.ts";
import { appointmentReads, appointmentWrites } from "./appointments.ts";
import { consentReads, consentWrites } from "./consents.ts";
import { countReads, countWrites } from "./counts.ts";
import { deliveryReads, deliveryWrites } from "./deliveries.ts";
import { downloadReads, downloadWrites } from "./downloads.ts";
import { endpointReads, endpointWrites } from "./endpoints.ts";
import { enrolmentReads, enrolmentWrites } from "./enrolments.ts";
import { erasureReads, erasureWrites, quotaWrites } from "./erasures.ts";
import { funnelReads, funnelWrites } from "./funnels.ts";
import type { Handle } from "./handle.ts";
import { holdReads, holdWrites } from "./holds.ts";
import { jobReads, jobWrites, type LockFreeRows } from "./jobs.ts";
import { leadReads, leadWrites } from "./leads.ts";
import { listingReads } from "./listings.ts";
import { mailboxReads, mailboxWrites } from "./mailbox.ts";
import { noShowReads, noShowWrites } from "./no-shows.ts";
import { noticeReads, noticeWrites } from "./notices.ts";
import { ownerCalendarReads, ownerCalendarWrites } from "./owner-calendars.ts";
import { ownerReads, ownerWrites } from "./owners.ts";
import { settingReads, settingWrites } from "./settings.ts";
import { submissionReads, submissionWrites } from "./submissions.ts";
import { suppressionReads, suppressionWrites } from "./suppressions.ts";
import { timelineReads, timelineWrites } from "./timeline.ts";
import { tokenReads, tokenWrites } from "./tokens.ts";
import { unfinishedReads, unfinishedWrites } from "./unfinished.ts";
import { waitingReads, waitingWrites } from "./waiting.ts";

/** Every read, by noun, on one connection. */
export function readNouns(db: Handle, tables: Tables): StoreReads {
  return {
    funnels: funnelReads(db, tables),
    owners: ownerReads(db, tables),
    ownerCalendars: ownerCalendarReads(db, tables),
    leads: leadReads(db, tables),
    submissions: submissionReads(db, tables),
    consents: consentReads(db, tables),
    enrolments: enrolmentReads(db, tables),
    deliveries: deliveryReads(db, tables),
    appointments: appointmentReads(db, tables),
    holds: holdReads(db, tables),
    noShows: noShowReads(db, tables),
    callListLinks: callListLinkReads(db, tables),
    waiting: waitingReads(db, tables),
    downloads: downloadReads(db, tables),
    suppressions: suppressionReads(db, tables),
    counts: countReads(db, tables),
    unfinished: unfinishedReads(db, tables),
    tokens: tokenReads(db, tables),
    timeline: timelineReads(db, tables),
    jobs: jobReads(db, tables),
    mailbox: mailboxReads(db, tables),
    erasures: erasureReads(db, tables),
    settings: settingReads(db, tables),
    apiKeys: apiKeyReads(db, tables),
    audit: auditReads(db, tables),
    endpoints: endpointReads(db, tables),
    notices: noticeReads(db, tables),
    listings: listingReads(db, tables),
  };
}

/** Every read and write, by noun, on a connection that is in a transaction. */
export function transactionNouns(db: Handle, tables: Tables, lockFreeRows: LockFreeRows): StoreTransaction {
  const reads = readNouns(db, tables);
  return {
    funnels: { ...reads.funnels, ...funnelWrites(db, tables) },
    ownerCalendars: { ...reads.ownerCalendars, ...ownerCalendarWrites(db, tables) },
    owners: { ...reads.owners, ...ownerWrites(db, tables) },
    leads: { ...reads.leads, ...leadWrites(db, tables) },
    submissions: { ...reads.submissions, ...submissionWrites(db, tables) },
    consents: { ...reads.consents, ...consentWrites(db, tables) },
    enrolments: { ...reads.enrolments, ...enrolmentWrites(db, tables) },
    deliveries: { ...reads.deliveries, ...deliveryWrites(db, tables) },
    appointments: { ...reads.appointments, ...appointmentWrites(db, tables) },
    holds: { ...reads.holds, ...holdWrites(db, tables) },
    noShows: { ...reads.noShows, ...noShowWrites(db, tables) },
    callListLinks: { ...reads.callListLinks, ...callListLinkWrites(db, tables) },
    waiting: { ...reads.waiting, ...waitingWrites(db, tables) },
    downloads: { ...reads.downloads, ...downloadWrites(db, tables) },
    suppressions: { ...reads.suppressions, ...suppressionWrites(db, tables) },
    counts: { ...reads.counts, ...countWrites(db, tables) },
    unfinished: { ...reads.unfinished, ...unfinishedWrites(db, tables) },
    tokens: { ...reads.tokens, ...tokenWrites(db, tables) },
    timeline: { ...reads.timeline, ...timelineWrites(db, tables) },
    jobs: { ...reads.jobs, ...jobWrites(db, tables, lockFreeRows) },
    mailbox: { ...reads.mailbox, ...mailboxWrites(db, tables) },
    erasures: { ...reads.erasures, ...erasureWrites(db, tables) },
    quotas: quotaWrites(db, tables),
    settings: { ...reads.settings, ...settingWrites(db, tables) },
    apiKeys: { ...reads.apiKeys, ...apiKeyWrites(db, tables) },
    audit: { ...reads.audit, ...auditWrites(db, tables) },
    endpoints: { ...reads.endpoints, ...endpointWrites(db, tables) },
    notices: { ...reads.notices, ...noticeWrites(db, tables) },
    listings: reads.listings,
  };
}
