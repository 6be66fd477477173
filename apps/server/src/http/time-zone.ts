/** An IANA zone that this runtime knows, or `undefined`: a wrong zone costs nobody their appointment. */
export function knownZone(zone: string | undefined): string | undefined {
  if (zone === undefined || !/^[A-Za-z0-9_+/-]{1,64}$/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
