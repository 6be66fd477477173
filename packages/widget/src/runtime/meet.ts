import type { Session } from "../flow/session.ts";
import { jsx } from "../jsx-runtime.ts";
import type * as Person from "../person/index.ts";

/**
 * Has a visitor who came by a personal link recognised. The code for it is fetched only then, so that nobody else pays
 * for it; where it does not arrive, the visitor is asked like everybody else.
 */
export function meet(session: Session, origin: string): void {
  const token = session.host.getAttribute("person") || location.hash.split("#aimant=")[1];
  if (!token) return;
  // Absolute: for a script from another origin an import has no base to be relative to.
  const { href } = new URL(session.definition.person, origin);
  (import(/* @vite-ignore */ href) as Promise<typeof Person>)
    .then(({ recognise }) => recognise(session, token, origin, jsx))
    .catch(() => {});
}
