import { Invalid, NotFound } from "../errors.ts";
import {
  eventTypes,
  noticeFields,
  type Endpoint,
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

/** Connects a webhook endpoint; its secret can be read again by the host alone. Throws `Invalid`, `NotFound` (funnel). */
export async function addEndpoint(
  services: Pick<Services, "store" | "ids" | "clock" | "secrets" | "outbound">,
  input: EndpointChoices & { url: string },
): Promise<{ endpoint: Endpoint; secret: string }> {
  const id = services.ids.next();
  const checked = await checkChoices(services, input);
  const secret = newSecret(services);
  const endpoint: Endpoint = {
    id,
    kind: "webhook",
    name: checked.name ?? new URL(input.url).hostname,
    host: new URL(input.url).host,
    sealed: sealEndpoint(services, id, { url: input.url, secrets: [secret] }),
    events: checked.events ?? [...eventTypes],
    funnels: checked.funnels ?? [],
    fields: checked.fields ?? [...noticeFields],
    createdAt: services.clock.now(),
    lastOkAt: null,
    lastError: null,
    failingSince: null,
    pausedUntil: null,
    disabledAt: null,
    disabledWhy: null,
  };
  await services.store.transaction((tx) => tx.endpoints.insert(endpoint));
  return { endpoint, secret: secret.secret };
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

function isEvent(text: string): boolean {
  return (eventTypes as readonly string[]).includes(text);
}

function isField(text: string): boolean {
  return (noticeFields as readonly string[]).includes(text);
}
