import type { ComponentChildren } from "preact";
import { Grid } from "./grid.tsx";
import { FONT, useLook } from "./look.ts";

type Children = { children: ComponentChildren };

/** A box around what belongs together; the accent's tint is kept for the one thing that should be seen first. */
export function Panel({ children, top = 28, tinted = false }: Children & { top?: number; tinted?: boolean }) {
  const look = useLook();
  const background = tinted ? look.accentSoft : look.surface;
  return (
    <Grid style={`table-layout:fixed;margin-top:${top}px`}>
      <tr>
        <td
          class={tinted ? "soft" : "page"}
          bgcolor={background}
          style={`padding:20px 24px 22px;background-color:${background};border-radius:12px;word-break:break-word;overflow-wrap:anywhere`}
        >
          {children}
        </td>
      </tr>
    </Grid>
  );
}

/** A hairline between two things of the same kind. */
export function Rule({ top = 24 }: { top?: number }) {
  const look = useLook();
  return (
    <div
      class="rule"
      style={`margin-top:${top}px;border-top:1px solid ${look.line};font-size:0;line-height:0`}
    />
  );
}

/** A score as coloured table cells: seen with images off, and in Outlook. The number stands beside it in words. */
export function Bar({ score, top = 10, height = 8 }: { score: number; top?: number; height?: number }) {
  const look = useLook();
  const width = Math.min(100, Math.max(0, Math.round(score)));
  const cell = (of: "fill" | "track", percent: number, colour: string, radius: string) => (
    <td
      class={of}
      width={`${percent}%`}
      height={height}
      bgcolor={colour}
      style={`width:${percent}%;height:${height}px;font-size:1px;line-height:${height}px;background-color:${colour};border-radius:${radius}`}
    >
      {"\u00a0"}
    </td>
  );
  const round = height / 2;
  return (
    <Grid hidden style={`margin-top:${top}px`}>
      <tr>
        {width > 0 &&
          cell("fill", width, look.accentInk, width === 100 ? `${round}px` : `${round}px 0 0 ${round}px`)}
        {width < 100 &&
          cell("track", 100 - width, look.line, width === 0 ? `${round}px` : `0 ${round}px ${round}px 0`)}
      </tr>
    </Grid>
  );
}

/** Words at the left, a number or word at the right of the same line. */
export function Split({
  left,
  right,
  top = 0,
}: {
  left: ComponentChildren;
  right: ComponentChildren;
  top?: number;
}) {
  return (
    <Grid style={`margin-top:${top}px`}>
      <tr>
        <td align="left" valign="bottom" style="padding:0 12px 0 0">
          {left}
        </td>
        <td align="right" valign="bottom" style="padding:0;white-space:nowrap;text-align:right">
          {right}
        </td>
      </tr>
    </Grid>
  );
}

/** A label over its value, as in a file card. */
export function Fact({ label, children, top = 14 }: Children & { label: string; top?: number }) {
  const look = useLook();
  return (
    <div style={`margin-top:${top}px`}>
      <p class="muted" style={`margin:0;font:400 13px/20px ${FONT};color:${look.muted}`}>
        {label}
      </p>
      <p
        class="ink"
        dir="auto"
        style={`margin:1px 0 0;font:400 16px/24px ${FONT};text-align:left;color:${look.ink}`}
      >
        {children}
      </p>
    </div>
  );
}
