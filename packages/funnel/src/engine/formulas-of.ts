import type { Computed } from "../schema/computed.ts";
import type { Formula } from "./computed.ts";
import { parseFormula } from "./formula/parse.ts";

const known = new WeakMap<Computed[], Formula[]>();

/** The formulas of a published definition, read once; one that cannot be read was refused at publish. */
export function formulasOf({ computed = [] }: { computed?: Computed[] | undefined }): Formula[] {
  const read =
    known.get(computed) ??
    computed.flatMap(({ id, formula }) => {
      const parsed = parseFormula(formula);
      return "expression" in parsed ? [{ id, expression: parsed.expression }] : [];
    });
  known.set(computed, read);
  return read;
}
