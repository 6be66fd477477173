import { lazyPart } from "@aimant/widget/link";
import { findAssets } from "../assets.ts";

/** Does the work that a 428 asks for, with the widget's own part. */
export async function prove(problem: unknown): Promise<{ "aimant-proof": string }> {
  const { code } = lazyPart(findAssets().widgetParts, "proof");
  const part = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    prove(problem: unknown): Promise<{ "Aimant-Proof": string }>;
  };
  return { "aimant-proof": (await part.prove(problem))["Aimant-Proof"] };
}
