import { pipeQuestion } from "@aimant/funnel/engine";
import { add } from "../parts.ts";

add("pipe", { say: pipeQuestion });
