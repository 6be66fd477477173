const RESEND_HOST = "smtp.resend.com";
const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** What the address of an SMTP server alone decides. */
export type SmtpServer = {
  /** Resend's own server honours an idempotency header. */
  isResend: boolean;
  /** A password travels to another machine: a server that offers no encryption is refused. */
  requireTLS: boolean;
};

/** Reads `smtp(s)://user:password@host:port`. */
export function readSmtpUrl(url: string): SmtpServer {
  const { hostname, username } = new URL(url);
  return { isResend: hostname === RESEND_HOST, requireTLS: username !== "" && !LOCAL_HOSTS.has(hostname) };
}
