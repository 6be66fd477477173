const aDay = 86_400_000;

/**
 * For whoever closed it, it does not open by itself for so many days. Only where the tag asks for it, and only then is
 * anything kept in the visitor's browser: the number of the day, nothing of who they are or what they answered.
 */
export function rest(slug: string, days: number): { begin(): void; isOn(): boolean } {
  const key = `aimant:${slug}`;
  const today = () => Math.floor(Date.now() / aDay);
  // Storage may be refused: then it is as if nothing had been kept.
  const attempt = (work: () => boolean | void) => {
    try {
      return days > 0 && work() === true;
    } catch {
      return false;
    }
  };
  return {
    begin: () => void attempt(() => localStorage.setItem(key, String(today()))),
    isOn: () =>
      attempt(() => {
        const since = localStorage.getItem(key);
        return since !== null && today() - Number(since) < days;
      }),
  };
}
