import type { JSX } from "preact";
import { devCss } from "../css/dev.ts";
import { mailboxCss } from "../css/mailbox.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { textsFor } from "../texts/index.ts";
import type { Texts } from "../texts/index.ts";
import { DevNav } from "./nav.tsx";

type FunnelWaysIn = {
  slug: string;
  title: string;
  kind: "diagnostic" | "survey" | "calculator" | "download";
  /** The hosted page: `https://host/f/…`. */
  url: string;
  entries: {
    id: string;
    label: string;
    /** The short link: `https://host/s/…`. */
    url: string;
    /** Path of its QR code, without ending. */
    code: string;
    tags: Record<string, string>;
  }[];
};

type EntriesPageProps = { locale: string; nonce: string; funnels: FunnelWaysIn[] };

function Entry({ entry, texts }: { entry: FunnelWaysIn["entries"][number]; texts: Texts }): JSX.Element {
  return (
    <li class="entry">
      <img src={`${entry.code}.svg`} alt={texts.dev.entries.code(entry.label)} width="148" height="148" />
      <div>
        <h3>{entry.label}</h3>
        <p class="address">
          <a href={entry.url}>{entry.url}</a>
        </p>
        {Object.keys(entry.tags).length === 0 ? null : (
          <p class="muted tags">
            {Object.entries(entry.tags).map(([key, value]) => (
              <code key={key}>{`${key}=${value}`}</code>
            ))}
          </p>
        )}
        <p class="formats">
          {(["svg", "png"] as const).map((format) => (
            <a key={format} href={`${entry.code}.${format}`} download={`${entry.id}.${format}`}>
              <Icon name="download" size={18} /> {texts.dev.entries.file(format)}
              <span class="hidden">{`, ${entry.label}`}</span>
            </a>
          ))}
        </p>
      </div>
    </li>
  );
}

/** Every way into every funnel: hosted page, short links, codes for a slide or a poster. */
export function renderEntriesPage(props: EntriesPageProps): string {
  const texts = textsFor(props.locale);
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={houseTheme}
      title={texts.dev.entries.title}
      css={`
        ${mailboxCss}${devCss}
      `}
    >
      <div class="wrap mailbox dev">
        <DevNav here="entries" texts={texts} />
        <header class="mailbox-head">
          <h1>{texts.dev.entries.title}</h1>
          <p class="muted">{texts.dev.entries.intro}</p>
        </header>
        {props.funnels.length === 0 ? (
          <div class="empty">
            <Icon name="file" size={32} />
            <h2>{texts.dev.entries.emptyTitle}</h2>
            <p class="muted">{texts.dev.entries.emptyText}</p>
          </div>
        ) : null}
        {props.funnels.map((funnel) => (
          <section class="ways-in" key={funnel.slug} aria-labelledby={`funnel-${funnel.slug}`}>
            <header>
              <p class="muted">
                {texts.kinds[funnel.kind].name} · <code>{funnel.slug}</code>
              </p>
              <h2 id={`funnel-${funnel.slug}`}>{funnel.title}</h2>
              <p class="address">
                <a href={funnel.url}>{funnel.url}</a>
              </p>
            </header>
            {funnel.entries.length === 0 ? (
              <p class="muted">{texts.dev.entries.none}</p>
            ) : (
              <ul>
                {funnel.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} texts={texts} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </Layout>,
  );
}
