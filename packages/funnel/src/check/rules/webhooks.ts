import type { Funnel } from "../../schema/funnel.ts";
import { warning, type Problem } from "../finding.ts";
import { stepsOf } from "../steps.ts";

/** Every runtime has it; this package is compiled without the types of any. */
declare const URL: new (address: string) => { protocol: string; hostname: string };

/** Addresses inside a network, as `URL` writes them: whatever their notation in the file was. */
const inside = [
  /^(localhost|.*\.(localhost|local|internal|home\.arpa))\.?$/,
  /^(0|10|127)\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[::1?\]$/,
  /^\[(f[cd]|fe[89ab])/,
  // An IPv4 address inside an IPv6 one.
  /^\[(::ffff:|64:ff9b:)/,
];

/** Webhooks that carry personal data in clear text, or to a place that the server may not reach. */
export function webhooks(funnel: Funnel): Problem[] {
  return stepsOf(funnel).flatMap(({ step, path }) => {
    if (step.action.type !== "webhook") return [];
    const { protocol, hostname } = new URL(step.action.url);
    const place = [...path, "action", "url"];
    const found: Problem[] = [];
    if (inside.some((pattern) => pattern.test(hostname))) {
      found.push(
        warning(
          "private-webhook",
          place,
          `step "${step.id}" posts to ${hostname}, which is an address inside a network`,
        ),
      );
    } else if (protocol === "http:") {
      found.push(
        warning("insecure-webhook", place, `step "${step.id}" posts personal data in clear text: use https`),
      );
    }
    return found;
  });
}
