import { Grid } from "./grid.tsx";
import { FONT, useLook } from "./look.ts";

type Target = { href: string; label: string; top?: number };
/** Where several stand under one another: all as wide as this. */
type Stacked = Target & { width?: number };

// The padding belongs to the cell for Outlook (`mso-padding-alt`) and to the link for all others, so that the whole
// shape can be tapped.
const PADDING = "14px 26px";

/** The one thing to do: 50 px high, so that a thumb hits it. */
export function Button({ href, label, top = 24 }: Target) {
  const look = useLook();
  return (
    <Grid narrow class="wide" style={`margin-top:${top}px`}>
      <tr>
        <td
          class="button"
          align="center"
          bgcolor={look.accent}
          style={`background-color:${look.accent};border-radius:10px;mso-padding-alt:${PADDING}`}
        >
          <a
            class="on-accent"
            href={href}
            style={`display:block;padding:${PADDING};font:600 16px/22px ${FONT};color:${look.onAccent};text-align:center;text-decoration:none;border-radius:10px`}
          >
            {label}
          </a>
        </td>
      </tr>
    </Grid>
  );
}

/** The second way to do it, as easy to hit and quieter. */
export function GhostButton({ href, label, top = 12, width }: Stacked) {
  const look = useLook();
  return (
    <Grid narrow class="wide" style={`margin-top:${top}px`}>
      <tr>
        <td
          class="ghost"
          align="center"
          {...(width !== undefined && { width })}
          style={`border:1px solid ${look.control};border-radius:10px;mso-padding-alt:13px 16px`}
        >
          <a
            class="accent"
            href={href}
            style={`display:block;padding:13px 16px;font:600 15px/22px ${FONT};color:${look.accentInk};text-align:center;text-decoration:none;border-radius:10px`}
          >
            {label}
          </a>
        </td>
      </tr>
    </Grid>
  );
}
