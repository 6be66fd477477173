import { NotFound } from "./errors.ts";
import type { StoreReads, TokenScope } from "./ports/index.ts";
import type { Services } from "./services.ts";

/** The way back to begun answers is a funnel's own page: `unfinished-data.ts`; an outside reference opens none. */
type OwnPage = Exclude<TokenScope, "unfinished" | "outside">;

const paths: Record<OwnPage, string> = {
  results: "r",
  booking: "b",
  unsubscribe: "u",
  appointment: "a",
  download: "d",
  person: "p",
  privacy: "me",
  confirm: "c",
  held: "h",
  calls: "calls",
  lead: "l",
};

/** The link that opens one thing for one person. */
export function linkTo(
  services: Pick<Services, "tokens" | "settings">,
  scope: OwnPage,
  subjectId: string,
): string {
  return `${services.settings.publicUrl}/${paths[scope]}/${services.tokens.derive(scope, subjectId)}`;
}

/** The id that a link opens. Forged, expired and foreign tokens are all the same `NotFound`. */
export async function openLink(
  services: Pick<Services, "tokens" | "clock"> & { store: Pick<StoreReads, "tokens"> },
  scope: TokenScope,
  token: string,
): Promise<string> {
  // Shape first: whatever a stranger types never reaches the store.
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(token)) throw new NotFound("link");
  const found = await services.store.tokens.find(services.tokens.hash(token), scope);
  if (found === undefined) throw new NotFound("link");
  if (found.expiresAt !== null && Temporal.Instant.compare(found.expiresAt, services.clock.now()) <= 0) {
    throw new NotFound("link");
  }
  return found.subjectId;
}
