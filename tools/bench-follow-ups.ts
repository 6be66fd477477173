/**
 * Prints how many due emails a second go through the follow-up engine, to a transport that does nothing, and that an
 * email costs the same however many people wait: chosen, checked again, rendered, frozen, settled, each change durable
 * on SQLite. Numbers for people: nothing fails on them.
 */
import { runBundled } from "./bench/run-bundled.ts";

await runBundled("follow-ups");
