import { Invalid, NotFound } from "../errors.ts";
import {
  endpointKinds,
  eventTypes,
  noticeFields,
  type CrmKind,
  type Endpoint,
  type EndpointKind,
  type EventType,
  type NoticeField,
  type StoreReads,
} from "../ports/index.ts";
import type { Services } from "../services.ts";
import { newSecret, openEndpoint, sealEndpoint } from "./access.ts";

/** What can be chosen for an endpoint, and changed later. */
export type EndpointChoices = {
  name?: string | undefined;
  url?: string | undefined;
  events?: string[] | undefined;
  funnels?: string[] | undefined;
  fields?: string[] | undefined;
};

/** What a channel is told unless chosen: what somebody should act on, and no name in it. */
const CHAT_EVENTS: EventType[] = [
  "lead.qualified",
  "lead.answer-overdue",
  "appointment.booked",
  "appointment.missed",
];
const CHAT_FIELDS: NoticeField[] = ["company", "score"];

/**
 * Connects an endpoint: a webhook, whose secret only the host reads again, or a channel, whose address is the secret.
 * Throws `Invalid`, `NotFound` (funnel).
 */
export async function addEndpoint(
  services: Pick<Services, "store" | "ids" | "clock" | "secrets" | "outbound">,
  input: EndpointChoices & { url: string; kind?: string; locale?: string },
): Promise<{ endpoint: Endpoint; secret: string | null }> {
  const id = services.ids.next();
  const checked = await checkChoices(services, input);
  const { kind = "webhook", locale = "fr" } = input;
  if (!isKind(kind)) throw new Invalid([{ path: "kind", code: "wrong-type" }]);
  const chats = kind !== "webhook";
  const secrets = chats ? [] : [newSecret(services)];
  const access = { url: input.url, secrets, ...(chats ? { locale } : {}) };
  const endpoint: Endpoint = {
    id,
    kind,
    name: checked.name ?? new URL(input.url).hostname,
    host: new URL(input.url).host,
    sealed: sealEndpoint(services, id, access),
    events: checked.events ?? (chats ? CHAT_EVENTS : [...eventTypes]),
    funnels: checked.funnels ?? [],
    fields: checked.fields ?? (chats ? CHAT_FIELDS : [...noticeFields]),
    createdAt: services.clock.now(),
    lastOkAt: null,
    lastError: null,
    failingSince: null,
    pausedUntil: null,
    disabledAt: null,
    disabledWhy: null,
  };
  await services.store.transaction((tx) => tx.endpoints.insert(endpoint));
  return { endpoint, secret: secrets[0]?.secret ?? null };
}

/** Changes what is given, leaves the rest. Throws `Invalid`, `NotFound` (endpoint, funnel). */
export async function changeEndpoint(
  services: Pick<Services, "store" | "secrets" | "outbound">,
  id: string,
  input: EndpointChoices,
): Promise<Endpoint> {
  const { name, events, funnels, fields } = await checkChoices(services, input);
  await services.store.transaction(async (tx) => {
    const endpoint = await endpointOf(tx, id);
    const access = openEndpoint(services, endpoint);
    await tx.endpoints.change(id, {
      ...(name === undefined ? {} : { name }),
      ...(events === undefined ? {} : { events }),
      ...(funnels === undefined ? {} : { funnels }),
      ...(fields === undefined ? {} : { fields }),
      ...(input.url === undefined
        ? {}
        : {
            host: new URL(input.url).host,
            sealed: sealEndpoint(services, id, { ...access, url: input.url }),
          }),
    });
  });
  return endpointOf(services.store, id);
}

/** The endpoint, or `NotFound`. */
export async function endpointOf(store: Pick<StoreReads, "endpoints">, id: string): Promise<Endpoint> {
  const endpoint = await store.endpoints.byId(id);
  if (endpoint === undefined) throw new NotFound("endpoint");
  return endpoint;
}

async function checkChoices(
  services: Pick<Services, "store" | "outbound">,
  { name, url, events, funnels, fields }: EndpointChoices,
): Promise<{ name?: string; events?: EventType[]; funnels?: string[]; fields?: NoticeField[] }> {
  const wrong = (path: string) => new Invalid([{ path, code: "wrong-type" }]);
  const named = name?.trim();
  if (named !== undefined && (named === "" || named.length > 200)) throw wrong("name");
  if (url !== undefined && (url.length > 2_000 || (await services.outbound.refusal(url)) !== undefined))
    throw wrong("url");
  if (events !== undefined && (events.length === 0 || !events.every(isEvent))) throw wrong("events");
  if (fields !== undefined && !fields.every(isField)) throw wrong("fields");
  for (const slug of funnels ?? [])
    if ((await services.store.funnels.version(slug, 1)) === undefined) throw new NotFound("funnel");
  return {
    ...(named === undefined ? {} : { name: named }),
    ...(events === undefined ? {} : { events: [...new Set(events)] as EventType[] }),
    ...(funnels === undefined ? {} : { funnels: [...new Set(funnels)] }),
    ...(fields === undefined ? {} : { fields: [...new Set(fields)] as NoticeField[] }),
  };
}

function isKind(text: string): text is Exclude<EndpointKind, CrmKind> {
  return (endpointKinds as readonly string[]).includes(text);
}

function isEvent(text: string): boolean {
  return (eventTypes as readonly string[]).includes(text);
}

function isField(text: string): boolean {
  return (noticeFields as readonly string[]).includes(text);
}
