export { renderEmail } from "./render-email.ts";
export { sampleEmails } from "./samples.ts";
export { mailboxTransport, type KeepMessage } from "./transports/mailbox.ts";
export { resendTransport, type ResendOptions } from "./transports/resend.ts";
export { smtpTransport, type SmtpOptions } from "./transports/smtp.ts";
