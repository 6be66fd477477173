import type { Rule } from "../finding.ts";
import { appearance } from "./appearance.ts";
import { computed } from "./computed.ts";
import { conditions } from "./conditions.ts";
import { consents } from "./consents.ts";
import { emails } from "./emails.ts";
import { fedTargets } from "./fed-targets.ts";
import { files } from "./files.ts";
import { followUps } from "./follow-ups.ts";
import { jumps } from "./jumps.ts";
import { knownNames } from "./known-names.ts";
import { levelsCover } from "./levels-cover.ts";
import { messages } from "./messages.ts";
import { pipes } from "./pipes.ts";
import { pools } from "./pools.ts";
import { outsideBooking } from "./outside-booking.ts";
import { questionBounds } from "./question-bounds.ts";
import { reachableLevels } from "./reachable-levels.ts";
import { reachableOutcomes } from "./reachable-outcomes.ts";
import { reachableQuestions } from "./reachable-questions.ts";
import { results } from "./results.ts";
import { translations } from "./translations.ts";
import { uniqueIds } from "./unique-ids.ts";
import { webhooks } from "./webhooks.ts";

/** Whether the parts refer to each other rightly: an error here leaves no path to walk. */
export const structureRules: Rule[] = [
  uniqueIds,
  knownNames,
  questionBounds,
  computed,
  conditions,
  jumps,
  pipes,
  pools,
];
/** What can be seen without walking a path. */
export const contentRules: Rule[] = [
  levelsCover,
  fedTargets,
  translations,
  consents,
  messages,
  followUps,
  emails,
  webhooks,
  files,
  results,
  outsideBooking,
  appearance,
];
/** What only shows by walking every path. */
export const pathRules: Rule[] = [reachableQuestions, reachableLevels, reachableOutcomes];
