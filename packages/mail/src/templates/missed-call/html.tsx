import { Button, GhostButton } from "../../layout/button.tsx";
import { Link, Muted } from "../../layout/words.tsx";
import { letterHtml } from "../../letter/html.tsx";
import type { MissedView } from "./view.ts";

/** Room for the longest day of the year. */
const WIDTH = 300;

/** The HTML part: a button for each time, the rest a quiet link. */
export function missedHtml(view: MissedView): string {
  return letterHtml(view, <Times view={view} />);
}

function Times({ view: { times, other } }: { view: MissedView }) {
  if (times.length === 0) return <Button href={other.href} label={other.label} />;
  return (
    <>
      {times.map(({ href, label }, index) => (
        <GhostButton width={WIDTH} top={index === 0 ? 24 : 10} href={href} label={label} />
      ))}
      <Muted top={16}>
        <Link href={other.href}>{other.label}</Link>
      </Muted>
    </>
  );
}
