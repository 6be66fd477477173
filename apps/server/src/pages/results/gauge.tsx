import type { JSX } from "preact";

/** The total as a ring around its number; the ring repeats the number, so it is hidden from screen readers. */
export function Gauge({ total, of }: { total: number; of: string }): JSX.Element {
  return (
    <p class="gauge">
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle class="gauge-track" cx="60" cy="60" r="53" fill="none" stroke-width="9" />
        {/* A round cap would draw a dot for nothing. */}
        {total > 0 ? (
          <circle
            class="gauge-value"
            cx="60"
            cy="60"
            r="53"
            fill="none"
            stroke-width="9"
            stroke-linecap="round"
            pathLength="100"
            stroke-dasharray={`${total} 100`}
            transform="rotate(-90 60 60)"
          />
        ) : null}
      </svg>
      <span>
        <strong>{total}</strong> <small>{of}</small>
      </span>
    </p>
  );
}

/** A score as a bar with the limits of its levels left out: one length, compared at a glance. */
export function Bar({ score }: { score: number }): JSX.Element {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100" height="4" />
      <rect class="bar-value" width={score} height="4" />
    </svg>
  );
}
