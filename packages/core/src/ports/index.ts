export type { Brief, LeadNotice } from "./brief.ts";
export type { Calendar, Invitation, SlotQuery, Span } from "./calendar.ts";
export type { Clock } from "./clock.ts";
export type { ErasureLedger } from "./erasure-ledger.ts";
export { faultPoints, type Fault, type FaultPoint } from "./faults.ts";
export type { Files, StoredFile } from "./files.ts";
export type { Ids, Tokens, TokenScope } from "./ids.ts";
export type { Log } from "./log.ts";
export {
  MailFailure,
  type MailAttachment,
  type MailFailureKind,
  type MailMessage,
  type MailTransport,
} from "./mail.ts";
export {
  CalendarUnreadable,
  type CalendarAccess,
  type CalendarEvent,
  type FoundCalendar,
  type OutsideCalendars,
  type OutsideQuery,
} from "./outside-calendars.ts";
export type { Phones } from "./phones.ts";
export type { BriefDocument, LogoFile, Reports, SynthesisDocument } from "./report.ts";
export type { ErasedTally, Erasure } from "./store-privacy.ts";
export type { Secrets } from "./secrets.ts";
export type { CountReads, CountWrites, FunnelCount } from "./store-counts.ts";
export type { Unfinished, UnfinishedReads, UnfinishedWrites } from "./store-unfinished.ts";
export {
  stages,
  type Appointment,
  type ChainedConsent,
  type ConsentRecord,
  type Contact,
  type Delivery,
  type DownloadLink,
  type Suppression,
  type DeliveryState,
  type Enrolment,
  type FunnelVersion,
  type Job,
  type Lead,
  type MailboxEntry,
  type Source,
  type Stage,
  type Store,
  type StoreReads,
  type StoreTransaction,
  type StoreWrites,
  type Submission,
  type TimelineEvent,
  type TokenRecord,
} from "./store.ts";
export type { SlotHold } from "./store-holds.ts";
export type { CallCounts, CallListLink, NoShow, WaitingEntry } from "./store-no-shows.ts";
export type {
  CalendarEntry,
  OwnerCalendar,
  OwnerCalendarReads,
  OwnerCalendarWrites,
} from "./store-owner-calendars.ts";
export type {
  AnswerView,
  Brand,
  ConsentView,
  EmailData,
  Person,
  RenderEmail,
  RenderedEmail,
  TemplateName,
} from "./templates.ts";
export type { WebhookCall, Webhooks } from "./webhooks.ts";
export {
  apiScopes,
  type ApiKey,
  type ApiKeyReads,
  type ApiKeyWrites,
  type ApiScope,
  type AuditEntry,
  type AuditReads,
  type AuditWrites,
} from "./store-api-keys.ts";
export type { ListingReads } from "./store-listings.ts";
export {
  endpointKinds,
  eventTypes,
  noticeFields,
  noticeStates,
  type Endpoint,
  type EndpointKind,
  type EndpointReads,
  type EndpointWrites,
  type EventType,
  type Notice,
  type NoticeField,
  type NoticeReads,
  type NoticeState,
  type NoticeTry,
  type NoticeWrites,
} from "./store-endpoints.ts";
export {
  CrmFailure,
  crmKinds,
  type Crm,
  type CrmFields,
  type CrmKind,
  type CrmLogin,
  type Crms,
  type CrmTies,
} from "./crm.ts";
export type { Outbound, OutboundAnswer, OutboundPost } from "./outbound.ts";
