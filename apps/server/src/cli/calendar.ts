import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { checkCalendar, connectCalendar, CoreError, disconnectCalendar } from "@aimant/core";
import { CalendarUnreadable, type CalendarAccess } from "@aimant/core/ports";
import { compose } from "../compose.ts";
import type { Config } from "../config.ts";

const usage = `aimant calendar connect OWNER --feed              the secret iCalendar address, on standard input
aimant calendar connect OWNER --url URL --user NAME   a CalDAV account, its password on standard input
    [--calendar NAME …] [--when-unreadable offer|stop]
aimant calendar list
aimant calendar check ID
aimant calendar disconnect ID`;

/** Days that a check looks ahead. */
const CHECKED_DAYS = 14;

/** `aimant calendar`: owners' calendars. Secrets come on standard input, where no list of processes shows them. */
export async function calendarCommand(
  config: Config,
  args: string[],
  input: AsyncIterable<Uint8Array>,
  print: (line: string) => void,
): Promise<boolean> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      feed: { type: "boolean" },
      url: { type: "string" },
      user: { type: "string" },
      calendar: { type: "string", multiple: true },
      "when-unreadable": { type: "string" },
    },
  });
  const [command, id] = positionals;
  const whenUnreadable = values["when-unreadable"] ?? "offer";
  const { services, store } = await compose({ ...config, logLevel: "warn" });
  try {
    if (
      command === "connect" &&
      id !== undefined &&
      (whenUnreadable === "offer" || whenUnreadable === "stop")
    ) {
      const access = accessOf(values, (await text(input)).trim());
      if (access !== undefined) {
        const calendar = await connectCalendar(services, {
          ownerId: id,
          access,
          calendars: values.calendar,
          whenUnreadable,
        });
        print(`calendar ${calendar.id} of ${id} is connected (${calendar.host})`);
        return true;
      }
    }
    if (command === "list") {
      for (const calendar of await store.ownerCalendars.list()) {
        const state = calendar.lastError ?? `read ${calendar.lastReadAt?.toString() ?? "never"}`;
        print([calendar.id, calendar.ownerId, calendar.kind, calendar.host, state].join("  "));
      }
      return true;
    }
    if (command === "check" && id !== undefined) {
      const { busy } = await checkCalendar(services, id, CHECKED_DAYS);
      print(`calendar ${id} can be read: ${busy.length} busy times in the next ${CHECKED_DAYS} days`);
      return true;
    }
    if (command === "disconnect" && id !== undefined) {
      await disconnectCalendar(services, id);
      print(`calendar ${id} is disconnected; what was written into it stays there`);
      return true;
    }
    print(usage);
    return false;
  } catch (error) {
    if (!(error instanceof CoreError) && !(error instanceof CalendarUnreadable)) throw error;
    print(`aimant calendar: ${error.message}`);
    return false;
  } finally {
    await store.close();
  }
}

function accessOf(
  values: { feed?: boolean | undefined; url?: string | undefined; user?: string | undefined },
  secret: string,
): CalendarAccess | undefined {
  if (secret === "") return undefined;
  if (values.feed === true) return URL.canParse(secret) ? { kind: "feed", url: secret } : undefined;
  const { url, user } = values;
  if (url === undefined || user === undefined || !URL.canParse(url)) return undefined;
  return { kind: "caldav", url, username: user, password: secret };
}
