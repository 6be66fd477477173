import type { Answers } from "../schema/question.ts";
import { drawKey } from "./path.ts";

type Drawable = {
  questions: { id: string; pool?: string | undefined }[];
  pools?: { id: string; ask: number }[] | undefined;
};

/** Draws the questions of one visit, by lot; `random` gives numbers from 0 up to 1. They are kept among the answers. */
export function drawPools({ questions, pools = [] }: Drawable, random: () => number): Answers {
  return Object.fromEntries(
    pools.map(({ id, ask }) => {
      const left = questions.filter(({ pool }) => pool === id).map((question) => question.id);
      const drawn: string[] = [];
      while (drawn.length < ask && left.length > 0)
        drawn.push(...left.splice(Math.floor(random() * left.length), 1));
      return [drawKey(id), drawn];
    }),
  );
}

/** The draws among given answers that could have been made here; anything else is drawn again. */
export function keptDraws({ questions, pools = [] }: Drawable, answers: Record<string, unknown>): Answers {
  return Object.fromEntries(
    pools.flatMap(({ id, ask }): [string, string[]][] => {
      const drawn = Object.hasOwn(answers, drawKey(id)) ? answers[drawKey(id)] : undefined;
      const pool = questions.filter((question) => question.pool === id).map((question) => question.id);
      const isSound =
        Array.isArray(drawn) &&
        drawn.length === Math.min(ask, pool.length) &&
        new Set(drawn).size === drawn.length &&
        drawn.every((question) => pool.includes(question));
      return isSound ? [[drawKey(id), drawn]] : [];
    }),
  );
}
