export type Source = { page: string; referrer?: string; cta?: string; utm: Record<string, string> };

/** Where this visit came from: addresses lose query and fragment, since those may carry somebody's data. */
export function source(host: HTMLElement): Source {
  const found: Source = { page: bare(location.href), utm: {} };
  if (document.referrer) found.referrer = bare(document.referrer);
  const cta = host.getAttribute("cta");
  if (cta) found.cta = cta;
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name.startsWith("utm_")) found.utm[name.slice(4)] = value;
    if (name === "cta" && value) found.cta ??= value;
  }
  return found;
}

function bare(address: string): string {
  return address.replace(/[?#].*/s, "");
}
