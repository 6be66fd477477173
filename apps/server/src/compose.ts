import { createRunner, jobHandlers, noteRush, type Runner, type Services } from "@aimant/core";
import type { Clock, Fault, Log, Store } from "@aimant/core/ports";
import { createCalendar, createOutsideCalendars } from "@aimant/calendar";
import { fileLedger, openFiles } from "@aimant/files";
import { renderEmail } from "@aimant/mail";
import { createReports } from "@aimant/report";
import { openStore } from "@aimant/store";
import type { Hono } from "hono";
import { systemClock, travelClock, type TravelClock } from "./adapters/clock.ts";
import { holidays } from "./adapters/holidays.ts";
import { createIds, createTokens } from "./adapters/ids.ts";
import { createLog } from "./adapters/log.ts";
import { phones } from "./adapters/phones.ts";
import { chooseTransport } from "./adapters/transport.ts";
import { createCrms } from "./adapters/crm/crms.ts";
import { createPublicFetch } from "./adapters/public-fetch.ts";
import { createOutbound } from "./adapters/outbound.ts";
import { addressKeyOf } from "./adapters/address-key.ts";
import type { SecretKeys } from "./adapters/secret-keys.ts";
import { createSecrets } from "./adapters/secrets.ts";
import { createWebhooks } from "./adapters/webhooks.ts";
import type { AppEnv } from "./app-env.ts";
import { createApp } from "./app.ts";
import { findAssets, type Assets } from "./assets.ts";
import type { Config } from "./config.ts";
import { createFormTrap } from "./guard/form-trap.ts";
import { createGuard } from "./guard/guard.ts";
import { createProofs } from "./guard/proof.ts";
import { readProxies } from "./guard/network-of.ts";

/** Everything that a running server is made of. */
export type Server = {
  app: Hono<AppEnv>;
  services: Services;
  runner: Runner;
  store: Store;
  log: Log;
  assets: Assets;
};

/** Opens the store and puts the parts together; nothing listens and no job runs yet. */
export async function compose(config: Config, options: { fault?: Fault; log?: Log } = {}): Promise<Server> {
  const log = options.log ?? createLog(config.logLevel);
  const assets = findAssets();
  const store = await openStore(config.databaseUrl, { migrationsFolder: assets.migrations, log });
  const travel: TravelClock | undefined = config.timeTravel ? await travelClock(store) : undefined;
  const clock: Clock = travel ?? systemClock;
  const ids = createIds(clock);
  // On a machine that may move its clock, tests listen on loopback.
  const outside = { allowPrivate: config.timeTravel, privateHosts: config.privateHosts };
  const keys: SecretKeys = [config.secretKey, ...config.previousKeys];
  const secrets = createSecrets(keys);
  const services: Services = {
    store,
    clock,
    ids,
    tokens: createTokens(keys, await addressKeyOf({ store, secrets, log }, keys)),
    calendar: createCalendar(),
    outsideCalendars: createOutsideCalendars({
      fetch: createPublicFetch({ allowPrivate: config.timeTravel }),
      clock,
    }),
    secrets,
    holidays,
    files: openFiles(config.filesUrl),
    reports: createReports({ home: assets.report }),
    webhooks: createWebhooks(keys, outside),
    outbound: createOutbound(outside),
    crms: createCrms({ fetch: createPublicFetch({ allowPrivate: config.timeTravel }) }),
    phones,
    ledger: fileLedger(config.erasureLedger),
    transport: chooseTransport(config, { store, clock, ids }),
    renderEmail,
    log,
    fault: options.fault ?? (() => {}),
    settings: { publicUrl: config.publicUrl, mailFrom: config.mailFrom },
    wake: () => {},
  };
  const runner = createRunner(services, jobHandlers(services));
  // Where time is moved, how long somebody took to fill in a form says nothing.
  const trap = config.limits && !config.timeTravel ? createFormTrap(keys, clock) : undefined;
  const guard = config.limits
    ? createGuard({
        secretKey: config.secretKey,
        proofs: createProofs({ keys, store }),
        proxies: readProxies(config.trustedProxies),
        sparesItself: config.timeTravel,
        log,
        onRush: (slug) => noteRush(services, slug),
      })
    : undefined;
  return {
    app: createApp({ services, config, assets, guard, trap, travel }),
    services,
    runner,
    store,
    log,
    assets,
  };
}
