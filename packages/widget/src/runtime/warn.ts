/** The one line that a failure may leave in the host page's console. */
export function warn(slug: string, error: unknown): void {
  console.warn(`aimant: ${slug} could not be shown`, error);
}
