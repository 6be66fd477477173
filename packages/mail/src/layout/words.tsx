import type { ComponentChildren } from "preact";
import { FONT, useLook } from "./look.ts";

type Words = { children: ComponentChildren; top?: number };

/** The small line above a title that says what this is. */
export function Overline({ children, top = 0 }: Words) {
  const look = useLook();
  return (
    <p class="accent" style={`margin:${top}px 0 6px;font:600 13px/20px ${FONT};color:${look.accentInk}`}>
      {children}
    </p>
  );
}

/** The one thing that the email says. */
export function Title({ children }: Words) {
  const look = useLook();
  return (
    <h1
      class="ink title"
      dir="auto"
      style={`margin:0;font:700 28px/1.25 ${FONT};letter-spacing:-0.02em;text-wrap:balance;text-align:left;color:${look.ink}`}
    >
      {children}
    </h1>
  );
}

export function Heading({ children, top = 36 }: Words) {
  const look = useLook();
  return (
    <h2
      class="ink"
      style={`margin:${top}px 0 0;font:700 18px/26px ${FONT};letter-spacing:-0.01em;color:${look.ink}`}
    >
      {children}
    </h2>
  );
}

export function Paragraph({ children, top = 16 }: Words) {
  const look = useLook();
  return (
    <p class="ink" style={`margin:${top}px 0 0;font:400 16px/26px ${FONT};color:${look.ink}`}>
      {children}
    </p>
  );
}

/** Quieter words beside or under others. */
export function Muted({ children, top = 4 }: Words) {
  const look = useLook();
  return (
    <p class="muted" style={`margin:${top}px 0 0;font:400 14px/22px ${FONT};color:${look.muted}`}>
      {children}
    </p>
  );
}

/** One sentence of detail in a list of such. */
export function Detail({ children, top = 8 }: Words) {
  const look = useLook();
  return (
    <p
      class="ink"
      dir="auto"
      style={`margin:${top}px 0 0;font:400 15px/23px ${FONT};text-align:left;color:${look.ink}`}
    >
      {children}
    </p>
  );
}

export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const look = useLook();
  return (
    <a class="accent" href={href} style={`color:${look.accentInk};text-decoration:underline`}>
      {children}
    </a>
  );
}

/** A short list, one thought a line. */
export function Bullets({ items, top = 10 }: { items: string[]; top?: number }) {
  const look = useLook();
  return (
    <ul
      class="ink"
      style={`margin:${top}px 0 0;padding:0 0 0 20px;font:400 15px/23px ${FONT};color:${look.ink}`}
    >
      {items.map((item) => (
        <li style="margin:0 0 8px">{item}</li>
      ))}
    </ul>
  );
}

/** Lines that somebody wrote, broken where they broke them. */
export function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}
