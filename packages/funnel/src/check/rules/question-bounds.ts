import type { Funnel } from "../../schema/funnel.ts";
import type { Question } from "../../schema/question.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Bounds, labels and bands that do not fit together. */
export function questionBounds({ magnet }: Funnel): Problem[] {
  return magnet.questions.flatMap((question, at) => {
    const path = ["magnet", "questions", at];
    if (question.type === "multiple") return [...ticks(question, path), ...optionMarks(question, path)];
    if (question.type === "scale") return labels(question, path);
    if (question.type === "number" || question.type === "slider") {
      return [...bounds(question, path), ...bands(question, path)];
    }
    if (question.type === "ranking") return [...places(question, path), ...optionMarks(question, path)];
    if (question.type === "date") return days(question, path);
    if ("options" in question) return optionMarks(question, path);
    return [];
  });
}

function ticks(question: Extract<Question, { type: "multiple" }>, path: Problem["path"]): Problem[] {
  const { id, min = 0, max, options } = question;
  if (max !== undefined && min > max) {
    return [
      error(
        "min-above-max",
        [...path, "min"],
        `question "${id}" asks for at least ${min} options and at most ${max}`,
      ),
    ];
  }
  if (min > options.length) {
    return [
      error(
        "too-few-options",
        [...path, "min"],
        `question "${id}" asks for at least ${min} options and has ${options.length}`,
      ),
    ];
  }
  if (max !== undefined && max > options.length) {
    return [
      warning(
        "too-few-options",
        [...path, "max"],
        `question "${id}" allows ${max} options and has ${options.length}`,
      ),
    ];
  }
  return [];
}

function labels(question: Extract<Question, { type: "scale" }>, path: Problem["path"]): Problem[] {
  const values = question.max - question.min + 1;
  const count = question.labels.length;
  if (count === 2 || count === values) return [];
  return [
    error(
      "scale-labels",
      [...path, "labels"],
      `question "${question.id}" has ${count} labels: 2 name the ends, ${values} name each value from ${question.min} to ${question.max}`,
    ),
  ];
}

function bounds(
  question: Extract<Question, { type: "number" | "slider" }>,
  path: Problem["path"],
): Problem[] {
  const { id, min, max, step } = question;
  if (min !== undefined && max !== undefined && min > max) {
    return [
      error(
        "min-above-max",
        [...path, "min"],
        `question "${id}" asks for at least ${min} and at most ${max}`,
      ),
    ];
  }
  if (step !== undefined && min !== undefined && max !== undefined && step > max - min) {
    return [
      warning(
        "step-too-large",
        [...path, "step"],
        `question "${id}" accepts only ${min}: the next step is above ${max}`,
      ),
    ];
  }
  return [];
}

function bands(question: Extract<Question, { type: "number" | "slider" }>, path: Problem["path"]): Problem[] {
  const { id, bands: list = [], max } = question;
  return list.flatMap(({ from }, at) => {
    const before = list[at - 1];
    if (before && from <= before.from) {
      return [
        error(
          "bands-not-rising",
          [...path, "bands", at, "from"],
          `question "${id}" has bands that do not rise: ${from} comes after ${before.from}`,
        ),
      ];
    }
    if (max !== undefined && from > max) {
      return [
        warning(
          "unreachable-band",
          [...path, "bands", at, "from"],
          `no answer to "${id}" reaches the band from ${from}: at most ${max} is accepted`,
        ),
      ];
    }
    return [];
  });
}

function places(
  { id, top, options }: Extract<Question, { type: "ranking" }>,
  path: Problem["path"],
): Problem[] {
  if (top === undefined || top <= options.length) return [];
  return [
    error(
      "too-few-options",
      [...path, "top"],
      `question "${id}" ranks ${top} options and has ${options.length}`,
    ),
  ];
}

function days({ id, from, until }: Extract<Question, { type: "date" }>, path: Problem["path"]): Problem[] {
  if (from === undefined || until === undefined || from <= until) return [];
  return [
    error("min-above-max", [...path, "from"], `question "${id}" asks for a day from ${from} until ${until}`),
  ];
}

/** What is said of single options and does nothing where they stand, or leaves a hole in a row of pictures. */
function optionMarks(question: Extract<Question, { options: unknown[] }>, path: Problem["path"]): Problem[] {
  const { id, type, options } = question;
  const isShuffled = "order" in question && question.order === "random";
  const takesWords = type === "single" || type === "multiple";
  const pictured = options.filter(({ image }) => image !== undefined).length;
  const found = options.flatMap(({ alone, other, pinned, image }, at) => {
    const here = [...path, "options", at];
    return [
      ...(alone && type !== "multiple"
        ? [
            warning(
              "alone-option",
              [...here, "alone"],
              `question "${id}" takes one answer anyway: alone says nothing`,
            ),
          ]
        : []),
      ...(other && !takesWords
        ? [
            error(
              "other-option",
              [...here, "other"],
              `question "${id}" is of type ${type}, which has no place for other words`,
            ),
          ]
        : []),
      ...(image && !takesWords
        ? [
            error(
              "option-image",
              [...here, "image"],
              `question "${id}" is of type ${type}, which shows no pictures`,
            ),
          ]
        : []),
      ...(image === undefined && pictured > 0
        ? [
            error(
              "option-image",
              here,
              `question "${id}" has pictures for some options: each one needs its own`,
            ),
          ]
        : []),
      ...(pinned && !isShuffled
        ? [
            warning(
              "pinned-option",
              [...here, "pinned"],
              `question "${id}" keeps its order anyway: pinned says nothing`,
            ),
          ]
        : []),
    ];
  });
  if (options.filter(({ other }) => other).length > 1) {
    found.push(
      error(
        "other-option",
        [...path, "options"],
        `question "${id}" has more than one option with other words`,
      ),
    );
  }
  return found;
}
