import type { Magnet } from "../schema/magnet.ts";
import type { Question } from "../schema/question.ts";
import { computedFacts } from "./computed.ts";
import { formulasOf } from "./formulas-of.ts";
import type { Asked } from "./types.ts";

/** Everything of a published magnet that decides which questions are asked. */
export function askedOf(magnet: Pick<Magnet, "questions" | "pools" | "computed">): Asked<Question> {
  const formulas = formulasOf(magnet);
  return {
    questions: magnet.questions,
    pools: magnet.pools,
    ...(formulas.length > 0 && { look: (known) => computedFacts(formulas, known) }),
  };
}
