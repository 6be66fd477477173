import type { PublicOption } from "@aimant/funnel";
import { fill, type QuestionPart, type QuestionProps } from "../../parts.ts";
import css from "./search.css?inline";

type Found = Pick<PublicOption, "id" | "label">;

/** Without accents and capitals, so that "etats" finds "États-Unis". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Which entry of the list the arrows stand on; one list is open at a time. */
let active = 0;

/**
 * One of many, found by typing: a combobox as the ARIA practices describe it. What is typed is kept as the answer until it
 * names an option, so that nothing is lost on the way.
 */
function Search({
  question,
  value = "",
  texts,
  describedBy,
  invalid,
  set,
  options,
}: QuestionProps & { options: Found[] }) {
  const typed = String(value);
  const chosen = options.find(({ id }) => id === value);
  const wanted = plain(typed);
  // Those that begin with what is typed come first.
  const found = chosen
    ? []
    : options
        .filter(({ label }) => plain(label).includes(wanted))
        .toSorted((a, b) => +plain(b.label).startsWith(wanted) - +plain(a.label).startsWith(wanted));
  const open = wanted !== "" && found.length > 0;
  const at = Math.min(active, found.length - 1);
  const choose = (id: string | undefined) => {
    active = 0;
    set(id);
  };
  return (
    <div class="search">
      <input
        id="f"
        class="text"
        role="combobox"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded={open}
        aria-activedescendant={open ? `o${at}` : undefined}
        aria-labelledby="h"
        aria-describedby={describedBy}
        aria-invalid={invalid}
        autocomplete="off"
        spellcheck={false}
        required={question.required !== false}
        placeholder={texts.search}
        value={chosen?.label ?? typed}
        onInput={(event) => {
          const text = event.currentTarget.value;
          choose(options.find(({ label }) => plain(label) === plain(text.trim()))?.id ?? text);
        }}
        onKeyDown={(event) => {
          if (!open) return;
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) active = (at + step + found.length) % found.length;
          else if (event.key !== "Enter") return;
          // Enter takes the option; the next one goes on.
          event.preventDefault();
          event.stopPropagation();
          if (step) set(typed);
          else choose(found[at]?.id);
        }}
      />
      <ul class="list" id="list" role="listbox" aria-labelledby="h" hidden={!open}>
        {open &&
          found.map(({ id, label }, index) => (
            <li
              // By place: our renderer does not move what changes its order.
              key={index}
              id={`o${index}`}
              role="option"
              aria-selected={index === at}
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(id);
              }}
            >
              {label}
            </li>
          ))}
      </ul>
      <p class="sr" role="status">
        {open ? fill(texts.found, "n", found.length) : ""}
      </p>
    </div>
  );
}

/** What long lists and countries share. */
export function searching(
  optionsOf: (question: QuestionProps["question"], locale: string) => Found[],
): QuestionPart {
  return {
    css,
    view: (props) => <Search {...props} options={optionsOf(props.question, props.locale)} />,
  };
}
