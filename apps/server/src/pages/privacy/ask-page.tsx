import { noticeCss } from "../css/base.ts";
import { houseTheme } from "../house-theme.ts";
import { Icon } from "../icons.tsx";
import { Layout, toDocument } from "../layout.tsx";
import { privacyCss } from "./css.ts";
import { privacyTexts } from "./texts.ts";

type AskPageProps = {
  locale: string;
  nonce: string;
  /** `sent` is said of every address, known or not. */
  state: "ask" | "invalid" | "sent";
  email?: string;
};

/** The way to one's data for whoever has no email of ours at hand. */
export function renderAskPage({ locale, nonce, state, email = "" }: AskPageProps): string {
  const texts = privacyTexts(locale).ask;
  const sent = state === "sent";
  const title = sent ? texts.doneTitle : texts.title;
  return toDocument(
    <Layout
      locale={locale}
      nonce={nonce}
      theme={houseTheme}
      title={title}
      css={`
        ${privacyCss}${noticeCss}
      `}
    >
      <div class="wrap narrow notice">
        <span class={sent ? "mark" : "mark neutral"}>
          <Icon name={sent ? "mail" : "shield"} size={30} />
        </span>
        <h1>{title}</h1>
        <p class="text">{sent ? texts.doneText : texts.text}</p>
        {sent ? null : (
          <form method="post" action="/me" class="ask-form">
            <div class={state === "invalid" ? "field invalid" : "field"}>
              <label for="ask-email">
                <span class="label">{texts.label}</span>
              </label>
              <input
                id="ask-email"
                name="email"
                type="email"
                autocomplete="email"
                required
                maxLength={254}
                value={email}
                {...(state === "invalid"
                  ? { "aria-invalid": "true" as const, "aria-describedby": "ask-error" }
                  : {})}
              />
              {state === "invalid" ? (
                <p class="field-error" id="ask-error">
                  {texts.invalid}
                </p>
              ) : null}
            </div>
            <button class="button" type="submit">
              {texts.button}
            </button>
          </form>
        )}
      </div>
    </Layout>,
  );
}
