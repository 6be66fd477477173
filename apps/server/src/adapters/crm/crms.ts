import type { Crms } from "@aimant/core/ports";
import { hubspot, hubspotLimit } from "./hubspot.ts";
import { pipedrive, pipedriveLimit } from "./pipedrive.ts";
import { salesforce, salesforceLimit } from "./salesforce.ts";
import { openSession, type SessionOptions } from "./session.ts";

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The CRMs that can be connected. */
export function createCrms(options: { fetch: typeof fetch; pipedriveTokenUrl?: string }): Crms {
  const { fetch, pipedriveTokenUrl = "https://oauth.pipedrive.com/oauth/token" } = options;
  return {
    open(kind, login, keep) {
      const session = (rest: Omit<SessionOptions, "fetch" | "keep">) =>
        openSession(login, { fetch, keep, ...rest });
      switch (kind) {
        case "hubspot": {
          const tokenUrl = new URL("/oauth/v1/token", login.url).href;
          return hubspot(session({ tokenUrl, authorise: bearer, limit: hubspotLimit }));
        }
        case "pipedrive": {
          // A person's own token has a header of its own.
          const authorise = (token: string, fetched: boolean): Record<string, string> =>
            fetched ? bearer(token) : { "x-api-token": token };
          return pipedrive(session({ tokenUrl: pipedriveTokenUrl, authorise, limit: pipedriveLimit }));
        }
        case "salesforce": {
          const tokenUrl = new URL("/services/oauth2/token", login.url).href;
          return salesforce(session({ tokenUrl, authorise: bearer, limit: salesforceLimit }));
        }
      }
    },
  };
}
