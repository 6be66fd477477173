import type { CrmLogin, Endpoint } from "../ports/index.ts";
import type { CrmMapping } from "./crm/mapping.ts";
import type { Services } from "../services.ts";

/** A signing secret, and until when it still signs beside the newer one. */
export type SigningSecret = { secret: string; until: string | null };
export type EndpointAccess = {
  url: string;
  /** None for a channel, whose address is the secret. */
  secrets: SigningSecret[];
  /** The language of a channel. */
  locale?: string;
  crm?: CrmAccess;
};

/** How a CRM is entered, what goes where, and what becomes of a contact whose person is erased. */
export type CrmAccess = { login: CrmLogin; mapping: CrmMapping; onErase: "note" | "delete" };

/** Bound to the row, so that one row's text opens nothing in another. */
const purposeOf = (id: string) => `endpoint:${id}`;

/** Address and secrets, as the store keeps them. */
export function sealEndpoint(
  services: Pick<Services, "secrets">,
  id: string,
  access: EndpointAccess,
): string {
  return services.secrets.seal(JSON.stringify(access), purposeOf(id));
}

/** Address and secrets; throws where `SECRET_KEY` is another one now. */
export function openEndpoint(
  services: Pick<Services, "secrets">,
  { id, sealed }: Pick<Endpoint, "id" | "sealed">,
): EndpointAccess {
  return JSON.parse(services.secrets.open(sealed, purposeOf(id))) as EndpointAccess;
}

/** The secrets that sign at this moment, newest first. */
export function secretsInForce({ secrets }: EndpointAccess, now: Temporal.Instant): SigningSecret[] {
  return secrets.filter(
    ({ until }) => until === null || Temporal.Instant.compare(Temporal.Instant.from(until), now) > 0,
  );
}

const SECRET_BYTES = 32;

/** A new signing secret, written as Standard Webhooks writes them. */
export function newSecret({ ids }: Pick<Services, "ids">): SigningSecret {
  return { secret: `whsec_${Buffer.from(ids.random(SECRET_BYTES)).toString("base64")}`, until: null };
}
