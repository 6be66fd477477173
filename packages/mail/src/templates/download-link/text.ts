import { blocks, stack } from "../../format/plain-text.ts";
import { letterText } from "../../letter/text.ts";
import type { DownloadView } from "./view.ts";

/** The plain-text part of the download link. */
export function downloadText(view: DownloadView): string {
  const { files, action, texts } = view;
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    return letterText(view, stack(only.label, texts.label(action.label, only.href)));
  }
  return letterText(view, blocks(action.label, ...files.map(({ label, href }) => stack(label, href))));
}
