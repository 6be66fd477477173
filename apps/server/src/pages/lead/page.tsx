import type { EmailData } from "@aimant/core/ports";
import type { JSX } from "preact";
import { leadCss } from "../css/lead.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { leadTexts } from "./texts.ts";

export type LeadPageProps = {
  /** The rep's language. */
  locale: string;
  nonce: string;
  state: "open" | "accepted" | "answered" | "closed";
  /** Whose lead it is. */
  owner: string;
  mayAct: boolean;
  mayTake: boolean;
  /** In a two-step team: the owner qualifies, and hands over. */
  qualifies: boolean;
  others: { id: string; name: string }[];
  /** Where every form posts to: the page's own address. */
  action: string;
  problem?: "reason";
  /** Absent for whoever has nothing more to do with it. */
  lead?: {
    data: EmailData["qualified-lead"];
    phone?: string;
    phoneLabel?: string;
    call?: { when: string; url: string };
  };
};

type Texts = ReturnType<typeof leadTexts>;
type Lead = NonNullable<LeadPageProps["lead"]>;

function List({ title, items }: { title: string; items: string[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scores({ results, texts }: { results: Lead["data"]["results"]; texts: Texts }): JSX.Element | null {
  if (results.axes.length === 0) return null;
  return (
    <section class="card">
      <h2>
        {texts.score} {results.total === null ? texts.unscored : `${results.total}/100`}
      </h2>
      <table>
        <tbody>
          {results.axes.map(({ label, score }) => (
            <tr>
              <td>
                {label}
                {score === null ? null : <meter min={0} max={100} value={score} aria-label={label} />}
              </td>
              <td>{score === null ? texts.unscored : `${score}/100`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function File({ lead: { data, call }, texts }: { lead: Lead; texts: Texts }): JSX.Element {
  return (
    <>
      {call === undefined ? null : (
        <p>
          <Icon name="clock" /> {call.when} · <a href={call.url}>{texts.call}</a>
        </p>
      )}
      <List
        title={texts.why}
        items={[
          ...(data.brief?.why ?? []),
          ...(data.brief?.promise === undefined ? [] : [data.brief.promise]),
        ]}
      />
      <Scores results={data.results} texts={texts} />
      <List title={texts.openers} items={data.openers} />
      {data.brief === undefined || data.brief.matters.length === 0 ? null : (
        <section class="card">
          <h2>{texts.matters}</h2>
          <dl>
            {data.brief.matters.map(({ question, answer }) => (
              <div>
                <dt>{question}</dt>
                <dd>
                  <bdi>{answer}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <List title={texts.may} items={data.brief?.may ?? []} />
      <List
        title={texts.history}
        items={data.history.length === 0 ? [texts.first] : data.history.map(({ title }) => title)}
      />
    </>
  );
}

function Others({ props, texts }: { props: LeadPageProps; texts: Texts }): JSX.Element {
  if (props.state === "closed")
    return (
      <form class="card" method="post" action={props.action}>
        <Reason texts={texts} />
        <button class="button" type="submit" name="act" value="reopen">
          {texts.reopen}
        </button>
      </form>
    );
  return (
    <>
      <form class="card" method="post" action={props.action}>
        <h2>{texts.pass}</h2>
        <label>
          {texts.to}
          <select name="to">
            <option value="">{texts.byRules}</option>
            {props.others.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </label>
        <Reason texts={texts} />
        <button class="button quiet" type="submit" name="act" value="reassign">
          {texts.pass}
        </button>
        {props.qualifies ? (
          <button class="button" type="submit" name="act" value="hand-over">
            {texts.handOver}
          </button>
        ) : null}
      </form>
      <form class="card" method="post" action={props.action}>
        <h2>{texts.notAFit}</h2>
        {props.problem === undefined ? null : (
          <p class="problem" role="alert">
            {texts.needsReason}
          </p>
        )}
        <Reason texts={texts} />
        <button class="button quiet" type="submit" name="act" value="not-a-fit">
          {texts.notAFit}
        </button>
      </form>
    </>
  );
}

const Reason = ({ texts }: { texts: Texts }) => (
  <label>
    {texts.reason}
    <input name="reason" maxLength={500} autocomplete="off" />
  </label>
);

function Bar({ props, texts }: { props: LeadPageProps; texts: Texts }): JSX.Element | null {
  const { lead, state, action } = props;
  if (state === "closed") return null;
  return (
    <div class="act-bar">
      <form method="post" action={action}>
        {lead?.phone === undefined ? null : (
          <a class="button" href={`tel:${lead.phone.replaceAll(/[^\d+]/g, "")}`}>
            <Icon name="phone" /> {texts.dial}
          </a>
        )}
        {props.mayAct && state === "open" ? (
          <button class="button quiet" type="submit" name="act" value="accept">
            {texts.accept}
          </button>
        ) : null}
        {props.mayAct && state !== "answered" ? (
          <button class="button quiet" type="submit" name="act" value="answered">
            {texts.answered}
          </button>
        ) : null}
        {props.mayTake ? (
          <button class="button quiet" type="submit" name="act" value="take">
            {texts.take}
          </button>
        ) : null}
      </form>
    </div>
  );
}

/** The rep's page of one lead: the brief, with everything that can be done about it. */
export function renderLeadPage(props: LeadPageProps): string {
  const texts = leadTexts(props.locale);
  const { lead } = props;
  const name = lead?.data.person.name ?? texts.elsewhere(props.owner);
  return toDocument(
    <Layout locale={props.locale} nonce={props.nonce} theme={houseTheme} title={name} css={leadCss}>
      <div class="wrap lead-page">
        <header>
          <p class="muted">
            {lead === undefined ? texts.kicker : `${texts.states[props.state]} · ${props.owner}`}
          </p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          {lead === undefined ? (
            <p>{texts.elsewhereText}</p>
          ) : (
            <p>
              <bdi>
                {[
                  lead.data.person.jobTitle,
                  lead.data.person.company,
                  lead.phoneLabel ?? lead.data.person.email,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </bdi>
            </p>
          )}
          {props.mayTake ? <p>{texts.takeText(props.owner)}</p> : null}
        </header>
        {lead === undefined ? null : <File lead={lead} texts={texts} />}
        {props.mayAct ? <Others props={props} texts={texts} /> : null}
        {lead === undefined ? null : <Bar props={props} texts={texts} />}
      </div>
    </Layout>,
  );
}
