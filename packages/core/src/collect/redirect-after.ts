import type { FunnelVersion, Submission } from "../ports/index.ts";

/** A tag as marketers write them; whatever else a visitor's address held, an email for one, goes nowhere. */
const tag = /^[\w-]{1,64}$/;

/** Where a visitor goes after submitting. Only the definition says where: nothing a visitor sends can change it. */
export function redirectAfter({ funnel }: FunnelVersion, submission: Submission): string | undefined {
  const { redirect } = funnel.results;
  if (redirect === undefined) return undefined;
  const url = new URL(redirect.url);
  const { score, source } = submission;
  const told = {
    slug: submission.slug,
    score: score.total?.toString(),
    level: score.level ?? undefined,
    cta: source.cta !== undefined && tag.test(source.cta) ? source.cta : undefined,
  };
  for (const name of redirect.with) {
    const value = told[name];
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
