import { createHmac } from "node:crypto";
import { fromAddress } from "../from-address.ts";
import { runsIn, unescapedIn } from "./marks.ts";
import type { Shot } from "./shots.ts";
import type { Target } from "./target.ts";

/** Of an answer to anything: never an error of ours, never how we are made, never somebody's words as code. */
export async function fire({ under, adminKey }: Target, shot: Shot): Promise<number> {
  const { method, path, peer } = shot;
  const now = under.clock.now();
  const body = shot.body?.replace('"NOW"', JSON.stringify(now.toString()));
  const headers = { ...shot.headers, ...signatures(shot.route, body ?? "", now) };
  const before = performance.now();
  const response = await under.app.request(
    path.startsWith("/") ? path : `/${path}`,
    {
      method,
      headers: contentType(shot, headers),
      ...(body === undefined || method === "GET" || method === "HEAD" ? {} : { body }),
    },
    fromAddress(peer),
  );
  const said = await response.text();
  const failed = under.log.entries.find(({ event }) => event === "request.failed");
  const fail = (what: string): never => {
    const how = JSON.stringify(failed?.fields ?? said.slice(0, 600));
    throw new Error(`${what}: ${response.status} ${how}, asked by ${JSON.stringify(shot)}`);
  };
  if (failed !== undefined || response.status >= 500) fail("it failed");
  if (
    /\n\s+at \S|node_modules|SQLITE|drizzle|\b(Type|Range|Reference|Syntax)Error\b/.test(said) &&
    !isScript(response)
  )
    fail("it tells how it is made");
  if (said.includes(adminKey.slice(7))) fail("it gives the key away");
  if (response.headers.get("set-cookie") !== null) fail("it sets a cookie");
  if (response.headers.get("x-content-type-options") !== "nosniff") fail("its type may be guessed");
  if (/^\s*javascript:/i.test(response.headers.get("location") ?? "")) fail("it sends people to a script");
  if (response.headers.get("x-aimant") !== null) fail("words became a header");
  const type = response.headers.get("content-type") ?? "";
  const became = type.startsWith("text/html") ? unescapedIn(said) : runsIn(type, said);
  if (became !== undefined) fail(`words became ${became}`);
  if (response.status >= 400 && said !== "" && !/^(application\/problem\+json|text\/html)/.test(type))
    fail("its refusal is in no form that we know");
  if (performance.now() - before > 20_000) fail("it hung");
  return response.status;
}

/** What was accepted is sent out: nothing in it may run, or name another recipient. */
export function checkMail({ under }: Target): number {
  const { sent } = under.transport;
  for (const { message } of sent) {
    const became = unescapedIn(message.html);
    if (became !== undefined) throw new Error(`words became ${became} in an email: ${message.subject}`);
    const lines = [message.to, message.subject, ...Object.entries(message.headers).flat()];
    if (lines.some((line) => /[\r\n\0]/.test(line))) throw new Error("words became a header of an email");
    for (const { contentType, content } of message.attachments) {
      const runs = runsIn(contentType, Buffer.from(content, "base64").toString("utf8"));
      if (runs !== undefined) throw new Error(`words became ${runs} in an attachment`);
    }
  }
  return sent.length;
}

/** The providers' hooks are worth attacking only with a signature that holds. */
function signatures(route: string, body: string, now: Temporal.Instant): Record<string, string> {
  const sign = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");
  const seconds = Math.floor(now.epochMilliseconds / 1_000);
  if (route.endsWith("/cal")) return { "x-cal-signature-256": sign("cal-of-the-barrage", body) };
  if (!route.endsWith("/calendly")) return {};
  return {
    "calendly-webhook-signature": `t=${seconds},v1=${sign("calendly-of-the-barrage", `${seconds}.${body}`)}`,
  };
}

/** The type that belongs to the body, unless the shot says another. */
function contentType({ body, route }: Shot, headers: Record<string, string>): Record<string, string> {
  if (body === undefined || headers["content-type"] !== undefined) return headers;
  const isJson = /\/(api|hooks)\//.test(route) || /^\s*[[{"]/.test(body);
  return { ...headers, "content-type": isJson ? "application/json" : "application/x-www-form-urlencoded" };
}

/** Our own scripts and their description speak of errors. */
function isScript(response: Response): boolean {
  return /javascript|text\/css/.test(response.headers.get("content-type") ?? "");
}
