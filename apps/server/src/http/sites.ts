/**
 * Whether a page of this origin may carry a funnel. `*` stands for any port and for nothing else; `null`, look-alikes
 * (`https://example.com.evil.test`) and other schemes are refused.
 */
export function siteAllowed(origin: string, sites: readonly string[], publicUrl: string): boolean {
  if (origin === publicUrl) return true;
  return sites.some((site) => {
    if (!site.endsWith(":*")) return site === origin;
    const host = site.slice(0, -":*".length);
    return (
      origin === host || (origin.startsWith(`${host}:`) && /^\d{1,5}$/.test(origin.slice(host.length + 1)))
    );
  });
}
