import type { Log } from "@aimant/core/ports";

/** Says nothing. */
export function silentLog(): Log {
  return { info() {}, warn() {}, error() {} };
}

export type RecordingLog = Log & {
  readonly entries: { level: "info" | "warn" | "error"; event: string; fields: Record<string, unknown> }[];
};

/** Keeps every line, to check what is said and that no personal data is. */
export function recordingLog(): RecordingLog {
  const entries: RecordingLog["entries"] = [];
  const at =
    (level: "info" | "warn" | "error") =>
    (event: string, fields: Record<string, unknown> = {}) => {
      entries.push({ level, event, fields });
    };
  return { entries, info: at("info"), warn: at("warn"), error: at("error") };
}
