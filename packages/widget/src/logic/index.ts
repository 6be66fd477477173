import { keepShown, shownQuestions } from "@aimant/funnel/engine";
import { add } from "../parts.ts";

add("logic", { shown: shownQuestions, keep: keepShown });
