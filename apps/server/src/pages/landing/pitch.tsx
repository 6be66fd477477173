import type { JSX } from "preact";
import type { PublicFunnel } from "@aimant/funnel";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";
import type { LandingView } from "./props.ts";

type PitchProps = { landing: LandingView | null; title: string; texts: Texts; funnel: PublicFunnel };

/** Why: what kind of thing it is, its title, its promise, what one gets out of it. */
export function Pitch({ landing, title, texts, funnel }: PitchProps): JSX.Element {
  const { magnet } = funnel;
  const promise = landing?.promise ?? magnet.intro;
  const points = landing?.points ?? [];
  return (
    <div class="pitch">
      <p class="offer">{texts.kinds[magnet.kind].name}</p>
      <h1>{title}</h1>
      {promise === undefined ? null : <p class="promise">{promise}</p>}
      {points.length === 0 ? null : (
        <ul class="points" aria-label={texts.kinds[magnet.kind].points}>
          {points.map((point) => (
            <li key={point}>
              <Icon name="check" size={20} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The thing itself, drawn: a cover with the title on it. Decoration, the words are beside it. */
export function Cover({ title, name }: { title: string; name: string }): JSX.Element {
  return (
    <div class="cover" aria-hidden="true">
      <span class="cover-name">{name}</span>
      <span class="cover-title">{title}</span>
      <svg viewBox="0 0 200 120" focusable="false">
        <circle cx="150" cy="96" r="24" />
        <circle cx="150" cy="96" r="48" />
        <circle cx="150" cy="96" r="72" />
        <circle cx="150" cy="96" r="96" />
      </svg>
    </div>
  );
}

/** Somebody who says so in their own words. */
export function Proof({ proof }: { proof: NonNullable<LandingView["proof"]> }): JSX.Element {
  return (
    <figure class="proof">
      <blockquote dir="auto">
        <p>{proof.quote}</p>
      </blockquote>
      <figcaption>
        <bdi>{proof.author}</bdi>
      </figcaption>
    </figure>
  );
}

/** Why one may begin without second thoughts: how long it takes, no cookie, who answers for the data. */
export function Trust({ funnel, texts }: { funnel: PublicFunnel; texts: Texts }): JSX.Element {
  const { minutes } = funnel.magnet;
  const { controller } = funnel;
  return (
    <ul class="trust" aria-label={texts.landing.trust}>
      {minutes === undefined ? null : (
        <li>
          <Icon name="clock" size={18} /> {texts.landing.minutes(minutes)}
        </li>
      )}
      <li>
        <Icon name="shield" size={18} /> {texts.landing.noCookie}
      </li>
      <li>
        <span>
          {texts.landing.responsible}{" "}
          {controller.notice === undefined ? (
            <bdi>{controller.name}</bdi>
          ) : (
            <a href={controller.notice}>
              <bdi>{controller.name}</bdi>
            </a>
          )}
        </span>
      </li>
    </ul>
  );
}
