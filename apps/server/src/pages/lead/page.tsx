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
    /** What the person did before, newest first, with the day in words. */
    since: { title: string; when: string }[];
    /** Our own chart, trusted markup; it must carry no style attribute. */
    chartSvg: string | null;
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

function Scores({ lead, texts }: { lead: Lead; texts: Texts }): JSX.Element | null {
  const { data, chartSvg } = lead;
  const { axes, total, level, outcome } = data.results;
  const reached = level?.label ?? outcome?.label;
  if (axes.length === 0 && total === null && reached === undefined) return null;
  return (
    <section class="card scores">
      <header>
        <h2>{texts.score}</h2>
        <p>
          {total === null ? null : <strong>{total}</strong>}
          {total === null ? texts.unscored : <span class="muted"> {texts.of}</span>}
          {reached === undefined ? null : (
            <>
              {" "}
              <bdi>{reached}</bdi>
            </>
          )}
        </p>
      </header>
      {chartSvg === null ? null : (
        <div class="chart-drawing" dangerouslySetInnerHTML={{ __html: chartSvg }} />
      )}
      <table>
        <tbody>
          {weakestFirst(axes).map(({ label, score, level: of }) => (
            <tr>
              <td>
                <bdi>{label}</bdi>
                {of === null ? null : (
                  <span class="muted">
                    {" "}
                    · <bdi>{of.label}</bdi>
                  </span>
                )}
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

/** What the call is about stands first. */
const weakestFirst = (axes: Lead["data"]["results"]["axes"]) =>
  axes.toSorted((a, b) => (a.score ?? 101) - (b.score ?? 101));

function Openings({ data, texts }: { data: Lead["data"]; texts: Texts }): JSX.Element | null {
  const openings = data.brief?.openings ?? [];
  if (openings.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.openers}</h2>
      <dl>
        {openings.map(({ axis, questions }) => (
          <div>
            <dt>
              <bdi>{axis}</bdi>
            </dt>
            {questions.map((question) => (
              <dd>
                <bdi>{question}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Facts({ title, facts }: { title: string; facts: Lead["data"]["answers"] }): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <section class="card">
      <h2>{title}</h2>
      <dl>
        {facts.map(({ question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd>
              <bdi>{answer}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function File({ lead, texts }: { lead: Lead; texts: Texts }): JSX.Element {
  const { data, call, since } = lead;
  return (
    <>
      {call === undefined ? null : (
        <section class="card call">
          <p>
            <Icon name="clock" /> <strong>{call.when}</strong>
          </p>
          <a href={call.url}>{texts.call}</a>
        </section>
      )}
      <List
        title={texts.why}
        items={[
          ...(data.brief?.why ?? []),
          ...(data.brief?.promise === undefined ? [] : [data.brief.promise]),
        ]}
      />
      <Facts title={texts.choices} facts={data.choices} />
      <Scores lead={lead} texts={texts} />
      <Openings data={data} texts={texts} />
      <Facts title={texts.matters} facts={data.brief?.matters ?? []} />
      <List title={texts.may} items={data.brief?.may ?? []} />
      <List
        title={texts.history}
        items={since.length === 0 ? [texts.first] : since.map(({ title, when }) => `${title}, ${when}`)}
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

function Who({ lead, texts, pdf }: { lead: Lead; texts: Texts; pdf: string }): JSX.Element {
  const { person } = lead.data;
  const role = [person.jobTitle, person.company].filter(Boolean).join(", ");
  return (
    <>
      {role === "" ? null : (
        <p>
          <bdi>{role}</bdi>
        </p>
      )}
      <p class="reach">
        {lead.phoneLabel === undefined ? null : <bdi>{lead.phoneLabel}</bdi>}
        <a href={`mailto:${encodeURIComponent(person.email).replaceAll("%40", "@")}`}>
          <bdi>{person.email}</bdi>
        </a>
        <a href={pdf}>{texts.pdf}</a>
      </p>
    </>
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
            <Who lead={lead} texts={texts} pdf={`${props.action}.pdf`} />
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
