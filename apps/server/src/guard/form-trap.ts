import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Clock } from "@aimant/core/ports";
import type { SecretKeys } from "../adapters/secret-keys.ts";

/** The name of a field that people do not see. */
const TRAP = "website";
/** The field that says when the form was opened. */
export const OPENED = "opened";
/** Nobody reads, fills in and sends a form faster. */
const HUMAN_SECONDS = 3;

/** Tells programs that fill in forms: what they do is kept, and waits until its address is confirmed. */
export type FormTrap = {
  /** For a form that is opened now. */
  stamp(): string;
  isSuspicious(form: Record<string, unknown>): boolean;
};

export function createFormTrap(secretKeys: SecretKeys, clock: Clock): FormTrap {
  const signers = secretKeys.map((secret) => {
    const key = Buffer.from(hkdfSync("sha256", secret, "", "aimant:forms", 32));
    return (seconds: string) => createHmac("sha256", key).update(seconds).digest().subarray(0, 16);
  });
  const now = () => Math.floor(clock.now().epochMilliseconds / 1_000);
  return {
    stamp() {
      const seconds = String(now());
      return `${seconds}.${signers[0]?.(seconds).toString("base64url") ?? ""}`;
    },
    isSuspicious(form) {
      const { [TRAP]: trap, [OPENED]: opened } = form;
      if (trap !== undefined && trap !== "") return true;
      const [, seconds = "", signature = ""] =
        (typeof opened === "string" ? /^(\d{1,12})\.([\w-]{22})$/.exec(opened) : null) ?? [];
      const given = Buffer.from(signature, "base64url");
      const isOurs = given.length === 16 && signers.some((sign) => timingSafeEqual(given, sign(seconds)));
      return !isOurs || now() - Number(seconds) < HUMAN_SECONDS;
    },
  };
}
