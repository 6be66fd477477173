import { Invalid } from "../../errors.ts";
import { CrmFailure, type CrmKind, type CrmLogin, type Endpoint, type EventType } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { sealEndpoint } from "../access.ts";
import { defaultMappings, unknownFacts, type CrmMapping } from "./mapping.ts";

/** What goes into a CRM unless chosen: who is worth a call, and the call. */
const EVENTS: EventType[] = [
  "lead.qualified",
  "lead.changed",
  "appointment.booked",
  "appointment.moved",
  "appointment.cancelled",
  "appointment.held",
  "appointment.missed",
];

/** Connects a CRM once its login was tried. Throws `Invalid` where it is refused or the mapping names no fact. */
export async function connectCrm(
  services: Pick<Services, "store" | "ids" | "clock" | "secrets" | "crms">,
  input: {
    kind: CrmKind;
    login: CrmLogin;
    mapping?: Partial<CrmMapping>;
    onErase?: "note" | "delete";
    locale?: string;
  },
): Promise<{ endpoint: Endpoint; account: string }> {
  const { kind, onErase = "note", locale = "fr" } = input;
  const mapping = { ...defaultMappings[kind], ...input.mapping };
  if (unknownFacts(mapping).length > 0) throw new Invalid([{ path: "mapping", code: "unknown-field" }]);
  let { login } = input;
  let account: string;
  try {
    account = await services.crms
      .open(kind, login, async (changed) => {
        login = changed;
      })
      .check();
  } catch (error) {
    if (!(error instanceof CrmFailure)) throw error;
    throw new Invalid([{ path: "login", code: "wrong-type" }]);
  }
  const id = services.ids.next();
  const url = new URL(login.url);
  const endpoint: Endpoint = {
    id,
    kind,
    name: `${kind} ${account}`,
    host: url.host,
    sealed: sealEndpoint(services, id, {
      url: login.url,
      secrets: [],
      locale,
      crm: { login, mapping, onErase },
    }),
    events: EVENTS,
    funnels: [],
    // The mapping says what is told; the notice itself speaks of nobody.
    fields: [],
    createdAt: services.clock.now(),
    lastOkAt: null,
    lastError: null,
    failingSince: null,
    pausedUntil: null,
    disabledAt: null,
    disabledWhy: null,
  };
  await services.store.transaction((tx) => tx.endpoints.insert(endpoint));
  return { endpoint, account };
}
