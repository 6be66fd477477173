import type { JSX } from "preact";
import type { PublicFunnel } from "@aimant/funnel";
import { Icon } from "../icons.tsx";
import type { Texts } from "../texts/index.ts";

/** What a download hands over, by name. */
export function FileList({ funnel, texts }: { funnel: PublicFunnel; texts: Texts }): JSX.Element | null {
  const { files = [] } = funnel.magnet;
  if (files.length === 0) return null;
  return (
    <section class="files" aria-labelledby="files-title">
      <h2 id="files-title">{texts.form.youGet}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="file" size={22} />
            <span dir="auto">{file.label}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
