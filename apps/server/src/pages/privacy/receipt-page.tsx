import { Layout, toDocument, type PageProps } from "../layout.tsx";
import { privacyCss } from "./css.ts";
import { privacyTexts } from "./texts.ts";

export type ReceiptPageProps = PageProps & {
  path: string;
  email: string;
  records: {
    purpose: "service" | "marketing" | "phone";
    action: "given" | "refused" | "withdrawn" | "awaiting";
    text: string;
    date: string;
    page: string | null;
    textHash: string;
    controller: string;
  }[];
};

/** What was agreed and refused, word for word, to read or to print. */
export function renderReceiptPage(props: ReceiptPageProps): string {
  const all = privacyTexts(props.locale);
  const texts = all.receipt;
  return toDocument(
    <Layout
      locale={props.locale}
      nonce={props.nonce}
      theme={props.theme}
      title={`${texts.title} · ${props.brand.name}`}
      css={privacyCss}
      brand={props.brand}
    >
      <div class="wrap narrow centre">
        <header>
          <h1>{texts.title}</h1>
          <p>{texts.intro}</p>
          <p>
            <bdi>{props.email}</bdi>
          </p>
        </header>
        <section class="card section">
          <ul class="items">
            {props.records.map((record) => (
              <li>
                <h2>{all.consents.line(all.consents.actions[record.action], record.date)}</h2>
                <p class="text">{record.text}</p>
                <p class="meta">
                  <span>{all.consents.purposes[record.purpose]}</span>
                  <span>
                    {texts.controller} · {record.controller}
                  </span>
                  {record.page === null ? null : (
                    <span>
                      {texts.page} · {record.page}
                    </span>
                  )}
                </p>
                <p class="hash">
                  {texts.hash} SHA-256 · {record.textHash}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <p class="two">
          <a class="button quiet small" href={`${props.path}/receipt.json`}>
            {texts.json}
          </a>
          <a href={props.path}>{texts.back}</a>
        </p>
      </div>
    </Layout>,
  );
}
