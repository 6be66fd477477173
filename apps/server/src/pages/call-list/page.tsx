import type { JSX } from "preact";
import { formCss } from "../css/form.ts";
import { callListCss } from "../css/held.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";

/** One person as the page shows them: every date is in words already. */
export type PersonCard = {
  id: string;
  name: string;
  company?: string;
  /** As the telephone dials it, and as people read it. */
  phone: string;
  phoneLabel: string;
  about: string;
  owner: string;
  missed: string;
  why: keyof Texts["callList"]["whys"];
  reachable: { when: string; what: keyof Texts["callList"]["reached"] }[];
  history: { when: string; what: string }[];
  tried?: { times: number; last: string };
  slots: { start: string; label: string }[];
  /** What went wrong with the last report on this person. */
  problem?: string;
};

type CallListPageProps = {
  locale: string;
  nonce: string;
  /** Whom the link was given to. */
  name: string;
  until: string;
  people: PersonCard[];
  /** The page's own address. */
  action: string;
  /** Above the list: the report was about somebody who has left it. */
  problem?: string;
};

const dialled = (phone: string) => `tel:${phone.replaceAll(/[^\d+]/g, "")}`;

function Problem({ message }: { message: string }): JSX.Element {
  return (
    <div class="summary" role="alert">
      <Icon name="alert" size={24} />
      <p>{message}</p>
    </div>
  );
}

function Facts({ person, texts }: { person: PersonCard; texts: Texts["callList"] }): JSX.Element {
  return (
    <dl>
      <div>
        <dt>{texts.about}</dt>
        <dd>{person.about}</dd>
      </div>
      <div>
        <dt>{texts.missed}</dt>
        <dd>{person.missed}</dd>
      </div>
      <div>
        <dt>{texts.why}</dt>
        <dd>{texts.whys[person.why]}</dd>
      </div>
      <div>
        <dt>{texts.reachable}</dt>
        <dd>
          <ul>
            {person.reachable.map(({ when, what }) => (
              <li key={when}>
                {when} <span class="muted">({texts.reached[what]})</span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

function Outcomes({
  person,
  action,
  texts,
}: {
  person: PersonCard;
  action: string;
  texts: Texts["callList"];
}): JSX.Element {
  return (
    <div class="outcomes">
      {person.slots.length === 0 ? (
        <p class="again muted">{texts.noSlots}</p>
      ) : (
        <form class="again" method="post" action={action}>
          <input type="hidden" name="person" value={person.id} />
          <label>
            {texts.choose}
            <select name="start" required>
              {person.slots.map(({ start, label }) => (
                <option key={start} value={start}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button class="button" type="submit" name="outcome" value="booked">
            {texts.book(person.owner)}
          </button>
        </form>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="person" value={person.id} />
        <button class="button quiet" type="submit" name="outcome" value="no-answer">
          {texts.noAnswer}
        </button>
      </form>
      <form method="post" action={action}>
        <input type="hidden" name="person" value={person.id} />
        <button class="button quiet" type="submit" name="outcome" value="not-interested">
          {texts.notInterested}
        </button>
      </form>
    </div>
  );
}

function Person({
  person,
  action,
  texts,
}: {
  person: PersonCard;
  action: string;
  texts: Texts["callList"];
}): JSX.Element {
  const heading = `person-${person.id}`;
  return (
    <li class="person card" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>
          <bdi>{person.name}</bdi>
        </h2>
        {person.company === undefined ? null : (
          <p class="muted">
            <bdi>{person.company}</bdi>
          </p>
        )}
      </header>
      <a class="button quiet dial" href={dialled(person.phone)}>
        <Icon name="phone" size={20} /> <bdi>{person.phoneLabel}</bdi>
      </a>
      {person.problem === undefined ? null : <Problem message={person.problem} />}
      <Facts person={person} texts={texts} />
      <details>
        <summary>{texts.history}</summary>
        <ul>
          {person.history.map(({ when, what }) => (
            <li key={`${when}${what}`}>
              <span>{what}</span>
              <span>{when}</span>
            </li>
          ))}
        </ul>
      </details>
      {person.tried === undefined ? null : (
        <p class="muted">{texts.tried(person.tried.times, person.tried.last)}</p>
      )}
      <Outcomes person={person} action={action} texts={texts} />
    </li>
  );
}

/** What an outside provider sees: whom to call, why, when, and three answers for each. */
export function renderCallListPage(props: CallListPageProps): string {
  const { people, action } = props;
  const texts = textsFor(props.locale).callList;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={`${texts.title} · ${props.name}`}
      css={`
        ${formCss}${callListCss}
      `}
    >
      <div class="wrap narrow calls">
        <header class="calls-head">
          <p class="muted">
            <bdi>{props.name}</bdi>
          </p>
          <h1>{people.length === 0 ? texts.emptyTitle : texts.intro(people.length)}</h1>
          {people.length === 0 ? <p>{texts.emptyText}</p> : null}
          <p class="muted">{texts.until(props.until)}</p>
          {people.length === 0 ? null : (
            <a class="button quiet" href={`${action}.csv`}>
              <Icon name="download" size={20} /> {texts.csv}
            </a>
          )}
        </header>
        {props.problem === undefined ? null : <Problem message={props.problem} />}
        <ul class="people">
          {people.map((person) => (
            <Person key={person.id} person={person} action={action} texts={texts} />
          ))}
        </ul>
      </div>
    </Layout>,
  );
}
