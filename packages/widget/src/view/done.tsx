import type { Session } from "../flow/session.ts";
import { parts } from "../parts.ts";

/** What comes after: thanks or results, and the one thing to do next. */
export function Done({ session }: { session: Session }) {
  const { definition, state } = session;
  const { texts, locale } = definition;
  const { next } = state;
  if (!next) return null;
  const { bookingUrl } = next;
  const booking = parts.booking?.view(session);
  return (
    <>
      <i class="key tick" />
      <h2 id="h" tabIndex={-1}>
        {next.title}
      </h2>
      {next.text && <p class="help">{next.text}</p>}
      {next.results && parts.results && (
        <parts.results.view results={next.results} locale={locale} texts={texts} />
      )}
      {parts.files && <parts.files.view session={session} />}
      {booking}
      <div class="foot">
        {bookingUrl && !booking && (
          <a
            class="button"
            href={bookingUrl}
            onClick={(event) => {
              if (!parts.booking?.open(session, event, bookingUrl)) session.emit("book");
            }}
          >
            {texts.book}
          </a>
        )}
        {next.url && !next.files && (
          <a class={bookingUrl ? "button second" : "button"} href={next.url}>
            {texts.link}
          </a>
        )}
      </div>
    </>
  );
}
