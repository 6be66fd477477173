export type Slot = { start: string; end: string };

/** What became of a try: the call, what to put right, or that nothing came back. */
export type Answer =
  | { kind: "booked"; start: string; owner: string }
  | { kind: "taken"; slots: Slot[] }
  | { kind: "phone"; message: string }
  | { kind: "refused"; message: string | undefined }
  | { kind: "lost" };

// A phone on a bad network may well need that long.
const patience = 20_000;

/** Where a booking link's times are: the link's token opens both. */
function address(bookingUrl: string): string {
  return bookingUrl.replace("/b/", "/api/v1/booking/");
}

/** The free times, and the countries that a number can belong to: `{ FR: "33", … }` with the likely one. */
export type Free = { slots: Slot[]; phone?: { country: string; callingCodes: Record<string, string> } };

/** The free times behind a booking link; `undefined` where they cannot be had. */
export async function freeSlots(bookingUrl: string): Promise<Free | undefined> {
  try {
    const response = await fetch(`${address(bookingUrl)}/slots?countries=true`, {
      credentials: "omit",
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return undefined;
    const free = (await response.json()) as Partial<Free>;
    return free.slots && { ...free, slots: free.slots };
  } catch {
    return undefined;
  }
}

/** Takes a time. */
export async function book(
  bookingUrl: string,
  locale: string,
  body: { start: string; phone: string; country: string | undefined; timeZone: string | undefined },
): Promise<Answer> {
  try {
    const response = await fetch(address(bookingUrl), {
      method: "POST",
      // Refusals come in the widget's language, whatever the browser's is.
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify(body),
      credentials: "omit",
      signal: AbortSignal.timeout(patience),
    });
    const data = (await response.json()) as {
      start?: string;
      owner?: { name: string };
      slots?: Slot[];
      detail?: string;
      errors?: { path: string; message: string }[];
    };
    if (response.ok && data.start)
      return { kind: "booked", start: data.start, owner: data.owner?.name ?? "" };
    if (response.status === 409 && data.slots) return { kind: "taken", slots: data.slots };
    const about = data.errors?.find(({ path }) => path === "phone");
    if (about) return { kind: "phone", message: about.message };
    // A server that is down or a page between us and it: trying again is worth it.
    if (response.ok || response.status >= 500) return { kind: "lost" };
    return { kind: "refused", message: data.detail };
  } catch {
    return { kind: "lost" };
  }
}
