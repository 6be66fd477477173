import { houseTheme } from "./house-theme.ts";
import { Layout, toDocument } from "./layout.tsx";
import { textsFor } from "./texts/index.ts";

type ReferencePageProps = {
  /** The reference is written for developers: English unless asked otherwise. */
  locale?: string;
  nonce: string;
  /** The OpenAPI document, from this origin. */
  specUrl: string;
};

// Swagger UI has no dark dress of its own: on a dark page its labels would vanish.
const css = `
.reference{padding-inline:clamp(0px,2vw,24px)}
main{padding-block:0}
.swagger-ui .info{margin:32px 0 24px}
`;

/** The API reference: swagger-ui from our own origin over the document that the server generates. */
export function renderReferencePage(props: ReferencePageProps): string {
  const locale = props.locale ?? "en";
  const texts = textsFor(locale).reference;
  return toDocument(
    <Layout
      locale={locale}
      nonce={props.nonce}
      theme={{ ...houseTheme, mode: "light" }}
      title={`${texts.title} · Aimant`}
      css={css}
      head={
        <>
          <link rel="stylesheet" href="/reference/assets/swagger-ui.css" />
          <script defer src="/reference/assets/swagger-ui-bundle.js" nonce={props.nonce} />
          <script defer src="/reference/assets/init.js" nonce={props.nonce} />
        </>
      }
    >
      <h1 class="hidden">{texts.title}</h1>
      <div class="reference" id="swagger-ui" />
      <noscript>
        <p class="wrap">
          {texts.noScript} <a href={props.specUrl}>{props.specUrl}</a>
        </p>
      </noscript>
    </Layout>,
  );
}

/** `/reference/assets/init.js`: starts swagger-ui on the document, asking nobody else about it. */
export function referenceInitScript(specUrl: string): string {
  return `window.SwaggerUIBundle({
    url: ${JSON.stringify(specUrl)},
    domNode: document.getElementById("swagger-ui"),
    deepLinking: true,
    validatorUrl: null,
    defaultModelsExpandDepth: 0,
    docExpansion: "list",
  });
`;
}
