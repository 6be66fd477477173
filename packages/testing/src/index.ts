export { aFunnel, aResultsView, aScore, funnelInput, someAnswers } from "./a-funnel.ts";
export { anOwner, aTeam } from "./a-team.ts";
export { faultAt, InjectedFault } from "./fault-at.ts";
export { fixedClock, START, type FixedClock } from "./fixed-clock.ts";
export { recordingLog, silentLog, type RecordingLog } from "./logs.ts";
export { startPostgres, temporaryPostgresDatabase, type TestPostgres } from "./postgres.ts";
export { startRadicale, type TestRadicale } from "./radicale-server.ts";
export { recordingTransport, type PlannedFailure, type RecordingTransport } from "./recording-transport.ts";
export {
  aConsentRecord,
  aDelivery,
  aDownloadLink,
  aFunnelVersion,
  aJob,
  aLead,
  aMailMessage,
  anAppointment,
  anEnrolment,
  aSubmission,
  aTimelineEvent,
} from "./rows.ts";
export { startS3Server, type S3Fault, type TestS3Server } from "./s3-server.ts";
export { sequentialIds } from "./sequential-ids.ts";
export { startSmtpServer, type ReceivedMail, type TestSmtpServer } from "./smtp-server.ts";
export { temporarySqliteStore, type TemporaryStore } from "./temporary-store.ts";
export { testTokens } from "./test-tokens.ts";
export { testServices, type TestServices } from "./test-services.ts";
