import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Clock } from "@aimant/core/ports";

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

export function createFormTrap(secretKey: string, clock: Clock): FormTrap {
  const key = Buffer.from(hkdfSync("sha256", secretKey, "", "aimant:forms", 32));
  const sign = (seconds: string) => createHmac("sha256", key).update(seconds).digest().subarray(0, 16);
  const now = () => Math.floor(clock.now().epochMilliseconds / 1_000);
  return {
    stamp() {
      const seconds = String(now());
      return `${seconds}.${sign(seconds).toString("base64url")}`;
    },
    isSuspicious(form) {
      const { [TRAP]: trap, [OPENED]: opened } = form;
      if (trap !== undefined && trap !== "") return true;
      const [, seconds = "", signature = ""] =
        (typeof opened === "string" ? /^(\d{1,12})\.([\w-]{22})$/.exec(opened) : null) ?? [];
      const given = Buffer.from(signature, "base64url");
      const isOurs = given.length === 16 && timingSafeEqual(given, sign(seconds));
      return !isOurs || now() - Number(seconds) < HUMAN_SECONDS;
    },
  };
}
