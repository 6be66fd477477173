import type { ComponentChildren } from "preact";
import { Panel, Rule } from "../../layout/blocks.tsx";
import { Button } from "../../layout/button.tsx";
import { FONT, useLook } from "../../layout/look.ts";
import { Overline } from "../../layout/words.tsx";
import { letterHtml } from "../../letter/html.tsx";
import type { DownloadView, FileLine } from "./view.ts";

/** The HTML part of the download link. */
export function downloadHtml(view: DownloadView): string {
  return letterHtml(view, <Files view={view} />);
}

function Files({ view: { files, action, title } }: { view: DownloadView }) {
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    return (
      <>
        {only.label !== title && <FileName>{only.label}</FileName>}
        <Button top={only.label === title ? 24 : 12} href={only.href} label={action.label} />
      </>
    );
  }
  return (
    <Panel top={24}>
      <Overline>{action.label}</Overline>
      {files.map((file, index) => (
        <File file={file} first={index === 0} />
      ))}
    </Panel>
  );
}

function File({ file: { label, href }, first }: { file: FileLine; first: boolean }) {
  const look = useLook();
  return (
    <>
      {!first && <Rule top={0} />}
      <a
        class="accent"
        href={href}
        dir="auto"
        // 44 px high at least, so that a thumb hits one of several.
        style={`display:block;padding:10px 0;font:600 16px/24px ${FONT};text-align:left;color:${look.accentInk};text-decoration:underline`}
      >
        {label}
      </a>
    </>
  );
}

function FileName({ children }: { children: ComponentChildren }) {
  const look = useLook();
  return (
    <p
      class="ink"
      dir="auto"
      style={`margin:24px 0 0;font:600 16px/24px ${FONT};text-align:left;color:${look.ink}`}
    >
      {children}
    </p>
  );
}
