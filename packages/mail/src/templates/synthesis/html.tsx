import { Bar, Panel, Rule, Split } from "../../layout/blocks.tsx";
import { Button } from "../../layout/button.tsx";
import { renderDocument } from "../../layout/document.tsx";
import { Footer, Letterhead, Signature } from "../../layout/letterhead.tsx";
import { FONT, useLook } from "../../layout/look.ts";
import { Detail, Heading, Link, Lines, Muted, Overline, Paragraph, Title } from "../../layout/words.tsx";
import type { Texts } from "../../texts/texts.ts";
import type { SynthesisView } from "./view.ts";

/** The HTML part of the synthesis. */
export function synthesisHtml(view: SynthesisView): string {
  const { texts, language, subject, preheader, footer } = view;
  const words = texts.synthesis;
  return renderDocument({
    language,
    subject,
    preheader,
    accent: footer.brand.accent,
    card: (
      <>
        <Letterhead brand={footer.brand} />
        <Overline>{words.overline}</Overline>
        <Title>{view.title}</Title>
        <Paragraph top={24}>{view.greeting}</Paragraph>
        <Paragraph top={8}>
          <Lines lines={view.opening} />
        </Paragraph>
        {view.attached !== undefined && <Muted top={12}>{view.attached}</Muted>}
        <Score view={view} />
        {view.outcome && <Outcome outcome={view.outcome} texts={texts} />}
        {view.axes.length > 0 && <Heading>{words.axes}</Heading>}
        {view.axes.map((axis, index) => (
          <Axis axis={axis} texts={texts} first={index === 0 || view.axes[index - 1]?.isStart === true} />
        ))}
        {view.blocks.map((block) => (
          <Block key={block.title} block={block} />
        ))}
        <Heading>{words.call}</Heading>
        <Paragraph top={8}>{view.call.text}</Paragraph>
        <Button href={view.call.href} label={view.call.button} />
        {view.resultsUrl !== undefined && (
          <Muted top={16}>
            <Link href={view.resultsUrl}>{words.resultsOnline}</Link>
          </Muted>
        )}
        <Signature signOff={texts.signOff} {...view.signature} />
      </>
    ),
    footer: <Footer {...footer} />,
  });
}

function Score({ view }: { view: SynthesisView }) {
  const look = useLook();
  const { total, level, texts } = view;
  if (total === null && level === undefined) {
    // A typology has no score, and its outcome says it all.
    return view.outcome ? null : <Paragraph top={24}>{texts.synthesis.noScore}</Paragraph>;
  }
  return (
    <Panel>
      <p class="muted" style={`margin:0;font:600 13px/20px ${FONT};color:${look.muted}`}>
        {texts.synthesis.score}
      </p>
      {total !== null && (
        <p
          class="ink"
          style={`margin:4px 0 0;font:700 60px/64px ${FONT};letter-spacing:-0.03em;color:${look.ink}`}
        >
          {total}
          <span class="muted" style={`font-size:22px;font-weight:500;letter-spacing:0;color:${look.muted}`}>
            /100
          </span>
        </p>
      )}
      {total !== null && <Bar score={total} top={12} height={10} />}
      {level && (
        <>
          <p
            class="ink"
            dir="auto"
            style={`margin:16px 0 0;font:700 18px/26px ${FONT};text-align:left;color:${look.ink}`}
          >
            {level.label}
          </p>
          <Meaning text={level.text} advice={level.advice} texts={texts} />
        </>
      )}
    </Panel>
  );
}

function Outcome({ outcome, texts }: { outcome: NonNullable<SynthesisView["outcome"]>; texts: Texts }) {
  const look = useLook();
  return (
    <Panel top={16}>
      <p class="muted" style={`margin:0;font:600 13px/20px ${FONT};color:${look.muted}`}>
        {texts.synthesis.outcome}
      </p>
      <p
        class="ink"
        dir="auto"
        style={`margin:4px 0 0;font:700 22px/30px ${FONT};text-align:left;color:${look.ink}`}
      >
        {outcome.label}
      </p>
      <Meaning text={outcome.text} advice={outcome.advice} texts={texts} />
    </Panel>
  );
}

function Block({ block: { title, text, button } }: { block: SynthesisView["blocks"][number] }) {
  return (
    <>
      <Heading>{title}</Heading>
      {text.length > 0 && (
        <Paragraph top={8}>
          <Lines lines={text} />
        </Paragraph>
      )}
      {button && (
        <Paragraph top={8}>
          <Link href={button.href}>{button.label}</Link>
        </Paragraph>
      )}
    </>
  );
}

type AxisProps = { axis: SynthesisView["axes"][number]; texts: Texts; first: boolean };

function Axis({ axis, texts, first }: AxisProps) {
  if (axis.isStart) {
    return (
      <Panel tinted top={first ? 16 : 24}>
        <Overline>{texts.synthesis.start}</Overline>
        <AxisBody axis={axis} texts={texts} />
      </Panel>
    );
  }
  return (
    <>
      {first ? null : <Rule top={22} />}
      <div style="margin-top:20px">
        <AxisBody axis={axis} texts={texts} />
      </div>
    </>
  );
}

function AxisBody({ axis, texts }: Omit<AxisProps, "first">) {
  const look = useLook();
  return (
    <>
      <Split
        left={
          <p
            class="ink"
            dir="auto"
            style={`margin:0;font:600 16px/24px ${FONT};text-align:left;color:${look.ink}`}
          >
            {axis.label}
          </p>
        }
        right={<Points score={axis.score} unscored={texts.unscored} />}
      />
      {axis.score !== null && <Bar score={axis.score} top={8} />}
      {axis.level !== "" && <Muted top={8}>{axis.level}</Muted>}
      <Meaning text={axis.text} advice={axis.advice} texts={texts} top={axis.level === "" ? 8 : 2} />
    </>
  );
}

function Points({ score, unscored }: { score: number | null; unscored: string }) {
  const look = useLook();
  if (score === null) {
    return (
      <span class="muted" style={`display:block;font:400 14px/24px ${FONT};color:${look.muted}`}>
        {unscored}
      </span>
    );
  }
  return (
    <span
      class="ink"
      style={`display:block;font:700 16px/24px ${FONT};font-variant-numeric:tabular-nums;color:${look.ink}`}
    >
      {score}
      <span class="muted" style={`font-weight:400;font-size:13px;color:${look.muted}`}>
        /100
      </span>
    </span>
  );
}

function Meaning({
  text,
  advice,
  texts,
  top = 4,
}: {
  text: string;
  advice: string;
  texts: Texts;
  top?: number;
}) {
  return (
    <>
      {text !== "" && <Detail top={top}>{text}</Detail>}
      {advice !== "" && (
        <Detail top={8}>
          <strong style="font-weight:600">{texts.nextStep}</strong> – {advice}
        </Detail>
      )}
    </>
  );
}
