import { noticeCss } from "./css/base.ts";
import { houseTheme } from "./house-theme.ts";
import { Icon } from "./icons.tsx";
import { Layout, toDocument } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";

type MessagePageProps = {
  locale: string;
  nonce: string;
  kind: "not-found" | "expired" | "error" | "unavailable" | "busy";
  /** The id under which an unknown error was logged. */
  id?: string;
};

/** 404, 410, 500 and 503 in words. It names no brand and tells nothing about what might have been at the address. */
export function renderMessagePage(props: MessagePageProps): string {
  const texts = textsFor(props.locale).message;
  const { title, text } = texts[props.kind];
  const ours = props.kind === "error" || props.kind === "unavailable";
  return toDocument(
    <Layout locale={props.locale} nonce={props.nonce} theme={houseTheme} title={title} css={noticeCss}>
      <div class="wrap narrow notice">
        <span class={ours ? "mark failed" : "mark neutral"}>
          <Icon
            name={["expired", "unavailable", "busy"].includes(props.kind) ? "clock" : "alert"}
            size={32}
          />
        </span>
        <h1>{title}</h1>
        <p class="text">{text}</p>
        {props.id === undefined ? null : (
          <p class="reference">
            {texts.reference} <code>{props.id}</code>
          </p>
        )}
      </div>
    </Layout>,
  );
}
