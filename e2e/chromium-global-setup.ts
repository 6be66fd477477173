import { installChromium } from "./browser.ts";

/** Once before the browser tests: a machine without a browser gets one. */
export function setup(): void {
  installChromium();
}
