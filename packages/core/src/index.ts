export { createApiKey, revokeApiKey } from "./admin/api-keys.ts";
export { authorise, readKey } from "./admin/authorise.ts";
export { moveLead } from "./admin/move-lead.ts";
export { publish, type Published } from "./author/publish.ts";
export { publishTeam } from "./author/publish-team.ts";
export { withdraw } from "./author/withdraw.ts";
export { bookSlot, SlotTaken, type Booked, type BookInput } from "./booking/book-slot.ts";
export { noteBookingOpened } from "./booking/recover-booking.ts";
export { createCallListLink, revokeCallListLink } from "./call-list/links.ts";
export {
  openCallList,
  peopleToCall,
  type PersonToCall,
  type ReachableAt,
} from "./call-list/read-call-list.ts";
export { recordCall, type CallReport } from "./call-list/record-call.ts";
export { callRates, type CallRates } from "./insight/call-rates.ts";
export { openHeldSlot, takeHeldSlot, type HeldSlotView } from "./no-shows/held-slot.ts";
export { joinWaitingList } from "./waiting/join-waiting-list.ts";
export { cancelBooking } from "./booking/cancel-booking.ts";
export { lastCall } from "./booking/last-call.ts";
export { moveBooking, openMoving, type MovingView } from "./booking/move-booking.ts";
export { concludeCall, openCall, type CallView } from "./booking/conclude-call.ts";
export { minutesOf } from "./booking/minutes-of.ts";
export { freeSlots, openBooking, type BookingView } from "./booking/open-booking.ts";
export { invitationFor } from "./booking/invitation-for.ts";
export { checkCalendar } from "./calendars/check-calendar.ts";
export { connectCalendar } from "./calendars/connect-calendar.ts";
export { disconnectCalendar } from "./calendars/disconnect-calendar.ts";
export { learnOutsideCall } from "./outside-booking/learn-outside-call.ts";
export { isOutsideCall, type OutsideCall } from "./outside-booking/outside-call.ts";
export { outsidePage } from "./outside-booking/outside-page.ts";
export { claimedBesides } from "./collect/upsert-lead.ts";
export { recognise, type Recognised } from "./collect/recognise.ts";
export { openDownload } from "./downloads/open-download.ts";
export { loadSites, loadVersion } from "./collect/load-version.ts";
export type { Next } from "./collect/next-after.ts";
export { submit, type SubmitInput, type Submitted } from "./collect/submit.ts";
export { canonicalJson, sha256 } from "./canonical-json.ts";
export {
  Conflict,
  CoreError,
  Forbidden,
  Invalid,
  NotFound,
  Unauthorised,
  type ConflictReason,
  type ErrorCode,
  type InputIssue,
} from "./errors.ts";
export { noteRush } from "./collect/flag-rush.ts";
export { confirmAddress, openConfirmation } from "./collect/confirm-address.ts";
export { canonicalAddress } from "./followup/canonical-address.ts";
export { loadSubject } from "./followup/load-subject.ts";
export { plannedFor, stopFollowUps } from "./followup/planned-for.ts";
export { suppress } from "./followup/suppress.ts";
export { addEndpoint, changeEndpoint, endpointOf, type EndpointChoices } from "./outbound/add-endpoint.ts";
export {
  disableEndpoint,
  enableEndpoint,
  readSecret,
  removeEndpoint,
  rotateSecret,
  testEndpoint,
} from "./outbound/manage-endpoint.ts";
export { replayNotice, replaySpan } from "./outbound/replay-notices.ts";
export { openUnsubscribe, unsubscribe } from "./followup/unsubscribe.ts";
export { funnelStats, type FunnelStats } from "./insight/funnel-stats.ts";
export { recordEvents } from "./insight/record-events.ts";
export { jobHandlers } from "./jobs/handlers.ts";
export { createRunner, type Runner } from "./jobs/runner.ts";
export { linkTo, openLink } from "./links.ts";
export { briefOfLead } from "./qualify/brief-of-lead.ts";
export { countryOf } from "./collect/check-submission.ts";
export { countryOfPhone } from "./qualify/country-of-phone.ts";
export { correctDetails, type Details } from "./privacy/correct-details.ts";
export { askPrivacyLink } from "./privacy/ask-link.ts";
export { askErasure } from "./privacy/erase.ts";
export { connectCrm } from "./outbound/crm/connect-crm.ts";
export { factNames, type CrmMapping } from "./outbound/crm/mapping.ts";
export { exportLeads, type LeadRow } from "./export/export-leads.ts";
export { exportData } from "./privacy/export-data.ts";
export { openPrivacy, type HeldData } from "./privacy/open-privacy.ts";
export { readProcessingRecord } from "./privacy/processing-record.ts";
export { forgetExpired, outdatedPeople, planPurge, purge, whatIsExpired } from "./privacy/purge.ts";
export { readReceipt, receiptDocument, type Receipt } from "./privacy/receipt.ts";
export { replayErasures } from "./privacy/replay.ts";
export { verifyConsents } from "./privacy/verify-consents.ts";
export { writeRecord } from "./privacy/write-record.ts";
export { withdrawFromCentre } from "./privacy/withdraw.ts";
export type { Withdrawal } from "./privacy/withdraw-consents.ts";
export { chainStart, consentHash, linkHash } from "./privacy/consent-chain.ts";
export { actOnLead, type LeadAct } from "./qualify/act-on-lead.ts";
export { releaseAbsentOwners } from "./qualify/release-owners.ts";
export { briefPdf } from "./qualify/brief-document.ts";
export { briefData, openHandOffLink, type HandOff } from "./qualify/open-lead.ts";
export { preview, type Preview } from "./results/preview.ts";
export { readResultsPdf } from "./results/read-results-pdf.ts";
export { readResults, type ResultsPage } from "./results/read-results.ts";
export type { Services } from "./services.ts";
export { keepUnfinished, type KeepInput } from "./unfinished/keep-unfinished.ts";
export { forgetUnfinished, openUnfinished } from "./unfinished/open-unfinished.ts";
export { formatDay, formatMoment, formatTime } from "./words/format-moment.ts";
export { turnKey, type KeyTurned } from "./secret-key/turn-key.ts";
