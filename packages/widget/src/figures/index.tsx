import type { FiguresView } from "@aimant/funnel";
import type { Session } from "../flow/session.ts";
import { add, parts } from "../parts.ts";
import css from "./figures.css?inline";

const { later, results } = parts;
const unknown = "–";

function Figures({ figures, id, live }: { figures: FiguresView; id?: string; live?: boolean }) {
  const { title, text, main, breakdown, note } = figures;
  const Title = live ? "h3" : "h2";
  return (
    <div class={live ? "figures live" : "figures"}>
      <Title id={id} tabIndex={-1}>
        {title}
      </Title>
      {text && <p class="help">{text}</p>}
      <p class="figure">
        {/* Read out when it has changed, and only then. */}
        <b aria-live={live ? "polite" : undefined}>{main.said}</b> {main.label}
      </p>
      {breakdown[0] && (
        <dl>
          {breakdown.map((figure) => (
            <div key={figure.id}>
              <dt>{figure.label}</dt>
              <dd>{figure.said}</dd>
            </div>
          ))}
        </dl>
      )}
      {note && <p class="quiet">{note}</p>}
    </div>
  );
}

/** What it comes to so far; nothing until the figure that matters is known. */
function Live({ session }: { session: Session }) {
  const { definition, state } = session;
  const { calculator, computed = [], locale, questions } = definition;
  if (!calculator || state.stage === "done" || state.preview) return null;
  const says = parts.says?.of(questions, state.answers, locale);
  if (!says?.(calculator.main)) return null;
  const figure = (id: string) => ({
    id,
    label: computed.find((one) => one.id === id)?.label ?? "",
    value: null,
    said: says(id) ?? unknown,
  });
  const { title, note, main, breakdown } = calculator;
  const figures = { title, main: figure(main), breakdown: breakdown.map(figure), ...(note && { note }) };
  return <Figures figures={figures} live />;
}

// Below the question, before what else stands there.
add("later", {
  css: `${later?.css ?? ""}${css}`,
  view: ({ session }) => (
    <>
      <Live session={session} />
      {later && <later.view session={session} />}
    </>
  ),
});

add("results", {
  css: results?.css ?? "",
  view: (props) => {
    const { figures, total } = props.results;
    return (
      <>
        {figures && <Figures figures={figures} {...(props.id && { id: props.id })} />}
        {results && total !== null && <results.view {...props} {...(figures && { id: "" })} />}
      </>
    );
  },
});
