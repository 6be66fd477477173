import type { ComponentChildren } from "preact";

// The web gave these attributes up, and Outlook still needs them.
declare module "preact" {
  interface TableHTMLAttributes<T> {
    border?: number;
    bgcolor?: string;
  }
  interface TdHTMLAttributes<T> {
    bgcolor?: string;
  }
}

type GridProps = {
  children: ComponentChildren;
  class?: string;
  bgcolor?: string;
  style?: string;
  /** Shrinks to its content instead of filling the line. */
  narrow?: boolean;
  hidden?: boolean;
};

/** A table that only lays out, which is what mail clients agree on; screen readers pass over it. */
export function Grid({ children, narrow = false, hidden = false, style = "", ...rest }: GridProps) {
  return (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      border={0}
      {...(hidden && { "aria-hidden": "true" })}
      {...(!narrow && { width: "100%" })}
      {...rest}
      style={`${narrow ? "" : "width:100%;"}border-collapse:separate;${style}`}
    >
      {children}
    </table>
  );
}
