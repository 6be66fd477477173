/**
 * Prints how long the free slots of an owner take whose own calendar holds 5,000 events: read for the first time, read
 * again after it changed, and as most visitors meet it, a moment after somebody else. Numbers for people: nothing fails
 * on them.
 */
import { runBundled } from "./bench/run-bundled.ts";

await runBundled("slots");
