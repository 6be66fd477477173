import type { JSX } from "preact";
import { devCss } from "../css/dev.ts";
import { galleryCss } from "../css/gallery.ts";
import { mailboxCss } from "../css/mailbox.ts";
import { houseTheme } from "../house-theme.ts";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import { DevNav } from "./nav.tsx";

type Choice = { value: string; label: string };

export type GalleryProps = {
  locale: string;
  nonce: string;
  /** What can be chosen, by the name of its field, and what is. */
  fields: { name: string; label: string; options: Choice[]; chosen: string }[];
  title: string;
  /** The live preview, and the hosted page of the same template. */
  frame: string;
  hosted: string;
  tag: string;
  appearance: string;
  definition: string;
};

function Copy({ title, text, open = false }: { title: string; text: string; open?: boolean }): JSX.Element {
  return (
    <details open={open}>
      <summary>{title}</summary>
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
    </details>
  );
}

/** Every template in every look, live: chosen by a form, so that each view has an address. */
export function renderGalleryPage(props: GalleryProps): string {
  const texts = textsFor(props.locale);
  const said = texts.dev.gallery;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={said.title}
      css={`
        ${mailboxCss}${devCss}${galleryCss}
      `}
    >
      <div class="wrap mailbox dev gallery">
        <DevNav here="gallery" texts={texts} />
        <header class="mailbox-head">
          <h1>{said.title}</h1>
          <p class="muted">{said.intro}</p>
        </header>
        <form class="choose" method="get" action="/dev/gallery">
          {props.fields.map(({ name, label, options, chosen }) => (
            <label key={name}>
              <span>{label}</span>
              <select name={name}>
                {options.map(({ value, label: word }) => (
                  <option key={value} value={value} selected={value === chosen}>
                    {word}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button class="button" type="submit">
            {said.show}
          </button>
        </form>
        <div class="stage">
          <iframe title={`${said.live}, ${props.title}`} src={props.frame} />
          <div class="take">
            <h2>{props.title}</h2>
            <p>
              <a href={props.hosted}>{said.hosted}</a>
            </p>
            <Copy title={said.tag} text={props.tag} open />
            <Copy title={said.themeJson} text={props.appearance} open />
            <Copy title={said.json} text={props.definition} />
          </div>
        </div>
      </div>
    </Layout>,
  );
}

/** A bare page that carries one widget, for the frame. */
export function renderGalleryFrame(props: {
  locale: string;
  nonce: string;
  title: string;
  script: string;
  dark: boolean;
}): string {
  const { locale, nonce, title, script, dark } = props;
  const css = `body{margin:0;padding:24px 16px;font:16px/1.5 Inter,system-ui,sans-serif;background:${dark ? "#0b0b0d" : "#f3f3f1"}}h1{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}`;
  return toDocument(
    <html lang={locale} dir={locale.startsWith("ar") ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <script src={script} nonce={nonce} />
        </main>
      </body>
    </html>,
  );
}
