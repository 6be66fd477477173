import { add } from "../../parts.ts";
import css from "./matrix.css?inline";

add("matrix", {
  css,
  group: true,
  check: ({ rows = [], required }, answer) => {
    const answered = Array.isArray(answer) ? answer.length : 0;
    if (!answered) return required === false ? null : { code: "required" };
    return answered < rows.length ? { code: "incomplete" } : null;
  },
  // A group a row with its own legend: a table of bare buttons tells a screen reader nothing.
  view: ({ question: { id: name, rows = [], columns = [] }, value, set }) => {
    const cells = Array.isArray(value) ? value : [];
    return (
      <div class="matrix">
        {rows.map((row, at) => (
          <fieldset key={row.id}>
            <legend>{row.label}</legend>
            <div class="cells">
              {columns.map((column, index) => {
                const cell = `${row.id}:${column.id}`;
                return (
                  <label class="row" key={cell}>
                    <input
                      type="radio"
                      name={`${name}.${row.id}`}
                      id={at || index ? undefined : "f"}
                      checked={cells.includes(cell)}
                      onClick={() =>
                        set(
                          rows.flatMap((one) =>
                            one.id === row.id
                              ? [cell]
                              : cells.filter((given) => given.startsWith(`${one.id}:`)),
                          ),
                        )
                      }
                    />
                    <span class="face">{column.label}</span>
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
    );
  },
});
