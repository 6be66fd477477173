import type { Services } from "@aimant/core";
import type { Config } from "./config.ts";
import type { TravelClock } from "./adapters/clock.ts";
import type { FormTrap } from "./guard/form-trap.ts";
import type { Guard } from "./guard/guard.ts";
import type { Assets } from "./assets.ts";

/** What every request can reach. */
export type AppEnv = {
  Variables: {
    services: Services;
    /** The language to answer in. */
    locale: string;
    /** For this answer's inline style and scripts. */
    nonce: string;
  };
};

/** What the application is made of; tests make their own. */
export type AppParts = {
  services: Services;
  config: Pick<Config, "publicUrl" | "timeTravel"> &
    Partial<Pick<Config, "resendWebhookSecret" | "calendlyWebhookKey" | "calWebhookSecret" | "metricsToken">>;
  assets: Assets;
  /** Holds off whoever takes more than their share; nobody where it is left out. */
  guard?: Guard | undefined;
  /** Tells programs that fill in forms; nobody where it is left out. */
  trap?: FormTrap | undefined;
  /** Present where time can be moved. */
  travel?: TravelClock | undefined;
};
