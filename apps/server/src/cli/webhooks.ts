import { parseArgs } from "node:util";
import {
  addEndpoint,
  changeEndpoint,
  CoreError,
  disableEndpoint,
  enableEndpoint,
  readSecret,
  removeEndpoint,
  replayNotice,
  replaySpan,
  rotateSecret,
  testEndpoint,
} from "@aimant/core";
import { eventTypes, type Notice, noticeFields } from "@aimant/core/ports";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const usage = `aimant webhooks add URL       [--name NAME] [--events A,B] [--fields A,B] [--funnels A,B]
    [--kind slack|teams --locale fr|en]
aimant webhooks change ID     [--url URL] and the same
aimant webhooks list
aimant webhooks secret ID     what checks the signatures
aimant webhooks rotate ID     a new secret; the old one signs too for [--hours 24]
aimant webhooks test ID       sends endpoint.test
aimant webhooks log ID        what it was told and what it answered
aimant webhooks replay NOTICE | replay ID --from TIME [--to TIME] [--all]
aimant webhooks enable | disable | remove ID

events: ${eventTypes.join(" ")}
fields: ${noticeFields.join(" ")}`;

const LOGGED = 50;

/** `aimant webhooks`: who outside is told what happens. */
export async function webhooksCommand(
  config: Config,
  args: string[],
  print: (line: string) => void,
): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      url: { type: "string" },
      kind: { type: "string" },
      locale: { type: "string" },
      events: { type: "string" },
      fields: { type: "string" },
      funnels: { type: "string" },
      hours: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      all: { type: "boolean" },
    },
  });
  const [command, id] = positionals;
  const choices = {
    ...(values.name === undefined ? {} : { name: values.name }),
    ...(values.events === undefined ? {} : { events: listOf(values.events) }),
    ...(values.fields === undefined ? {} : { fields: listOf(values.fields) }),
    ...(values.funnels === undefined ? {} : { funnels: listOf(values.funnels) }),
  };
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (command === "list") {
      for (const { id: known, name, host, disabledWhy, lastError, events } of await store.endpoints.list()) {
        const state = disabledWhy === null ? (lastError ?? "works") : `off (${disabledWhy})`;
        print([known, name, host, state, events.join(",")].join("  "));
      }
      return true;
    }
    if (id === undefined) {
      print(usage);
      return false;
    }
    switch (command) {
      case "add": {
        const why = await services.outbound.refusal(id);
        if (why !== undefined) {
          print(`aimant webhooks: ${why}`);
          return false;
        }
        const { endpoint, secret } = await addEndpoint(services, {
          url: id,
          ...choices,
          ...(values.kind === undefined ? {} : { kind: values.kind }),
          ...(values.locale === undefined ? {} : { locale: values.locale }),
        });
        print(`endpoint ${endpoint.id} (${endpoint.host})`);
        if (secret !== null) print(`\n${secret}\n\nIt checks our signatures (Standard Webhooks).`);
        return true;
      }
      case "change":
        await changeEndpoint(services, id, {
          ...choices,
          ...(values.url === undefined ? {} : { url: values.url }),
        });
        print(`endpoint ${id} is changed`);
        return true;
      case "secret":
        print((await readSecret(services, id)) ?? "this endpoint has none");
        return true;
      case "rotate": {
        const hours = values.hours === undefined ? undefined : Number(values.hours);
        if (hours !== undefined && !(hours >= 0 && hours <= 168)) {
          print("--hours is a number from 0 to 168");
          return false;
        }
        print(await rotateSecret(services, id, hours));
        return true;
      }
      case "test":
        print(`notice ${await testEndpoint(services, id)} is on its way; the running server sends it`);
        return true;
      case "log": {
        for (let after: string | null = null, lines: Notice[] = []; ;) {
          lines = await store.notices.page({ endpointId: id, after, limit: LOGGED });
          for (const notice of lines) print(lineOf(notice));
          after = lines.at(-1)?.id ?? null;
          if (lines.length < LOGGED) return true;
        }
      }
      case "replay":
        return await replay(services, id, values, print);
      case "enable":
        await enableEndpoint(services, id);
        print(`endpoint ${id} is on; \`aimant webhooks replay ${id} --from TIME\` sends what it missed`);
        return true;
      case "disable":
        await disableEndpoint(services, id);
        print(`endpoint ${id} is off`);
        return true;
      case "remove":
        await removeEndpoint(services, id);
        print(`endpoint ${id} is forgotten`);
        return true;
      default:
        print(usage);
        return false;
    }
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
    print(`aimant webhooks: ${error.message}`);
    return false;
  } finally {
    await store.close();
  }
}

async function replay(
  services: Parameters<typeof replaySpan>[0],
  id: string,
  { from, to, all }: { from?: string | undefined; to?: string | undefined; all?: boolean | undefined },
  print: (line: string) => void,
): Promise<boolean> {
  if (from === undefined) {
    await replayNotice(services, id);
    print(`notice ${id} is on its way; the running server sends it`);
    return true;
  }
  const span = [from, to ?? services.clock.now().toString()].map((text) => {
    try {
      return Temporal.Instant.from(text);
    } catch {
      return undefined;
    }
  });
  const [start, end] = span;
  if (start === undefined || end === undefined) {
    print("--from and --to are moments such as 2026-11-25T08:00:00Z");
    return false;
  }
  const which = all === true ? "all" : "failed";
  print(
    `${await replaySpan(services, { endpointId: id, from: start, to: end, which })} notices are on their way`,
  );
  return true;
}

function listOf(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}

function lineOf({ id, event, at, state, attempts, tries }: Notice): string {
  const last = tries.at(-1);
  const answer = last === undefined ? "" : `${last.status ?? "no answer"} in ${last.ms} ms: ${last.said}`;
  return [at.toString(), id, event, state, `${attempts} attempts`, answer].join("  ").trimEnd();
}
