import { Bar, Fact, Panel, Rule, Split } from "../../layout/blocks.tsx";
import { Button, GhostButton } from "../../layout/button.tsx";
import { renderDocument } from "../../layout/document.tsx";
import { FONT, useLook } from "../../layout/look.ts";
import {
  Bullets,
  Detail,
  Heading,
  Lines,
  Link,
  Muted,
  Overline,
  Paragraph,
  Title,
} from "../../layout/words.tsx";
import type { Texts } from "../../texts/texts.ts";
import type { AxisLine, LeadView } from "./view.ts";

/** The HTML part of the notice: what the call needs first, the whole file below it. */
export function leadHtml(view: LeadView): string {
  const { texts, person } = view;
  const words = texts.lead;
  return renderDocument({
    language: view.language,
    subject: view.subject,
    preheader: view.preheader,
    accent: view.accent,
    card: (
      <>
        <Overline>{words.overline}</Overline>
        <Title>{view.name}</Title>
        {view.role !== "" && <Paragraph top={4}>{view.role}</Paragraph>}
        <Call view={view} />
        {person.phone ? (
          <Button top={20} href={person.phone.href} label={words.call(person.phone.shown)} />
        ) : (
          <Paragraph>{words.noPhone}</Paragraph>
        )}
        <GhostButton href={person.emailHref} label={person.email} />
        {view.appointment !== undefined && (
          <Paragraph top={16}>
            <Link href={view.appointment.url}>{words.outcomeOfCall}</Link>
          </Paragraph>
        )}
        <Why view={view} />
        <Choices view={view} />
        {view.hasResults && <Summary view={view} />}
        <Openers view={view} />
        <Matters view={view} />
        <File view={view} />
      </>
    ),
  });
}

function Call({ view: { appointment, texts } }: { view: LeadView }) {
  const look = useLook();
  if (appointment === undefined) return <Muted top={16}>{texts.lead.noAppointment}</Muted>;
  return (
    <Panel tinted top={20}>
      <p class="muted" style={`margin:0;font:600 13px/20px ${FONT};color:${look.muted}`}>
        {texts.lead.appointment}
      </p>
      <p
        class="ink"
        style={`margin:2px 0 0;font:700 20px/28px ${FONT};letter-spacing:-0.01em;color:${look.ink}`}
      >
        {appointment.when}
      </p>
      <Muted top={2}>{appointment.details}</Muted>
      {appointment.theirs !== undefined && <Muted top={2}>{appointment.theirs}</Muted>}
    </Panel>
  );
}

/** Why now, and the page where a tap accepts, passes on or closes the lead. */
function Why({ view: { brief, texts } }: { view: LeadView }) {
  if (brief === undefined) return null;
  return (
    <>
      <Heading top={28}>{texts.lead.why}</Heading>
      <Bullets items={brief.why} />
      {brief.promise !== undefined && <Paragraph>{brief.promise}</Paragraph>}
      <Paragraph>
        <Link href={brief.url}>{texts.lead.act}</Link>
      </Paragraph>
    </>
  );
}

function Matters({ view: { brief, texts } }: { view: LeadView }) {
  if (brief === undefined) return null;
  return (
    <>
      {brief.strongest.length > 0 && <Heading top={28}>{texts.lead.strongest}</Heading>}
      {brief.strongest.length > 0 && <Bullets items={brief.strongest} />}
      {brief.matters.length > 0 && <Heading top={28}>{texts.lead.matters}</Heading>}
      {brief.matters.map(({ question, answer }) => (
        <Fact label={question}>{answer}</Fact>
      ))}
      {brief.may.length > 0 && <Heading top={28}>{texts.lead.may}</Heading>}
      {brief.may.length > 0 && <Bullets items={brief.may} />}
    </>
  );
}

function Summary({ view }: { view: LeadView }) {
  const look = useLook();
  const { texts, total, level, outcome, weakest } = view;
  return (
    <>
      <Split
        top={32}
        left={
          <p class="ink" style={`margin:0;font:700 18px/26px ${FONT};color:${look.ink}`}>
            {texts.lead.score}
          </p>
        }
        right={
          <span
            class="ink"
            style={`display:block;font:700 22px/26px ${FONT};font-variant-numeric:tabular-nums;color:${look.ink}`}
          >
            {total === null ? texts.unscored : `${total}/100`}
          </span>
        }
      />
      {total !== null && <Bar score={total} />}
      {level !== "" && <Detail>{level}</Detail>}
      {outcome !== "" && <Detail>{texts.label(texts.lead.outcome, outcome)}</Detail>}
      {weakest.length > 0 && <Heading top={28}>{texts.lead.weakest}</Heading>}
      <Axes axes={weakest} texts={texts} />
    </>
  );
}

function Axes({ axes, texts }: { axes: AxisLine[]; texts: Texts }) {
  const look = useLook();
  return (
    <>
      {axes.map(({ label, score, level }) => (
        <div style="margin-top:14px">
          <Split
            left={<Detail top={0}>{label}</Detail>}
            right={
              <span
                class="ink"
                style={`display:block;font:600 15px/23px ${FONT};font-variant-numeric:tabular-nums;color:${look.ink}`}
              >
                {score === null ? texts.unscored : `${score}/100`}
              </span>
            }
          />
          {score !== null && <Bar score={score} top={6} height={6} />}
          {level !== "" && <Muted top={4}>{level}</Muted>}
        </div>
      ))}
    </>
  );
}

function Openers({ view: { openers, texts } }: { view: LeadView }) {
  if (openers.length === 0) return null;
  return (
    <>
      <Heading top={28}>{texts.lead.openers}</Heading>
      <Bullets items={openers} />
    </>
  );
}

function Choices({ view: { choices, texts } }: { view: LeadView }) {
  if (choices.length === 0) return null;
  return (
    <>
      <Heading top={28}>{texts.lead.choices}</Heading>
      {choices.map(({ label, value }) => (
        <Fact label={label}>{value}</Fact>
      ))}
    </>
  );
}

function History({ view: { history, texts } }: { view: LeadView }) {
  return (
    <>
      <Heading top={28}>{texts.lead.history}</Heading>
      {history.length === 0 && <Muted top={8}>{texts.lead.noHistory}</Muted>}
      {history.map(({ title, when, source }) => (
        <div style="margin-top:14px">
          <Detail top={0}>
            <strong style="font-weight:600">{title}</strong>
          </Detail>
          <Muted top={1}>{when}</Muted>
          {source.map(({ label, value }) => (
            <Muted top={1}>{texts.label(label, value)}</Muted>
          ))}
        </div>
      ))}
    </>
  );
}

function File({ view }: { view: LeadView }) {
  const { texts } = view;
  const words = texts.lead;
  return (
    <>
      <Rule top={32} />
      <History view={view} />
      {view.axes.length > 0 && <Heading top={28}>{words.axes}</Heading>}
      <Axes axes={view.axes} texts={texts} />
      {view.answers.length > 0 && <Heading>{words.answers}</Heading>}
      {view.answers.map(({ question, answer, gave }) => (
        <>
          <Fact label={question}>
            <Lines lines={answer} />
          </Fact>
          {gave !== "" && <Muted top={1}>{gave}</Muted>}
        </>
      ))}
      <Heading>{words.consents}</Heading>
      {view.consents.length === 0 && <Muted top={8}>{words.noConsents}</Muted>}
      {view.consents.map(({ purpose, text, decision, given }) => (
        <div style="margin-top:14px">
          <Detail top={0}>
            {given ? "✓" : "✕"} <strong style="font-weight:600">{purpose}</strong> – {decision}
          </Detail>
          <Muted top={1}>{text}</Muted>
        </div>
      ))}
      <Heading>{words.source}</Heading>
      {view.source.length === 0 && <Muted top={8}>{words.noSource}</Muted>}
      {view.source.map(({ label, value }) => (
        <Fact label={label}>{value}</Fact>
      ))}
      <Heading>{words.file}</Heading>
      {view.file.map(({ label, value }) => (
        <Fact label={label}>{value}</Fact>
      ))}
      {view.hasResults && (
        <Paragraph top={20}>
          <Link href={view.resultsUrl}>{words.results}</Link>
        </Paragraph>
      )}
    </>
  );
}
