import type { JSX } from "preact";
import type { Texts } from "../texts/index.ts";

const places = ["mailbox", "emails", "entries", "gallery"] as const;

/** Between the pages that exist only where time can be moved. */
export function DevNav({ here, texts }: { here: (typeof places)[number]; texts: Texts }): JSX.Element {
  return (
    <nav class="dev-nav" aria-label={texts.dev.nav}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <a href={`/dev/${place}`} {...(place === here ? { "aria-current": "page" as const } : {})}>
              {texts.dev.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
