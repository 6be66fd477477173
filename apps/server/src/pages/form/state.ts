import type { Answers, FieldId } from "@aimant/funnel";

/** Somebody who is recognised by a personal link. */
export type KnownVisitor = {
  /** The token of the link, kept in the form. */
  token: string;
  /** As far as it is known; address and number are masked. */
  contact: { name: string } & Partial<Record<FieldId, string>>;
  /** Ids of the consents that stand already. */
  consents: string[];
  /** The same funnel for somebody else: the link may have been passed on. */
  otherHref: string;
};

/** What the plain form starts from: nothing on the first visit, what was sent when the server has to ask again. */
export type NoScriptFormState = {
  /** Where the form posts to. */
  action: string;
  /** Sent twice (a reload, a double tap), one submission. */
  idempotencyKey: string;
  /** When the form was first opened, signed. */
  opened?: string;
  version: number;
  /** `noscript`: stands in for the widget where scripts do not run; `plain`: shown to everybody. */
  mode: "noscript" | "plain";
  values: {
    /** By question id; single values are lists of one. */
    answers: Record<string, string[]>;
    contact: Record<string, string>;
    consents: Record<string, boolean>;
    choices: Record<string, string>;
    /** `page`, `referrer`, `cta`, `utm.<key>`. */
    source: Record<string, string>;
  };
  /** The same answers as the questions take them, for values that are computed from them. */
  typed?: Answers;
  /** Who came by a personal link: what is known of them is not asked again. */
  known?: KnownVisitor;
  /** What was begun earlier, by the link that was mailed. */
  begun?: { token: string; until: Temporal.Instant };
  /** Paths `answers.<id>`, `contact.<field>`, `consents.<id>`, `choices.<id>`; anything else is said without a link. */
  errors: { path: string; message: string }[];
  /** Ids of the questions on this visitor's path so far. */
  shownQuestions: string[];
};

/** The id of the control (of a group: its first one) that an error of this path links to. */
export function controlId(path: string): string {
  return `field-${path.replaceAll(/[^\w-]/g, "-")}`;
}

/** What one control of the form needs to know of itself. */
export type ControlState = {
  id: string;
  name: string;
  error: string | null;
  errorId: string;
  helpId: string;
};

/** The state of the control at a path; only the first error of a path is shown beside it. */
export function controlState(path: string, errors: NoScriptFormState["errors"]): ControlState {
  const id = controlId(path);
  const error = errors.find((candidate) => candidate.path === path)?.message ?? null;
  return { id, name: path, error, errorId: `${id}-error`, helpId: `${id}-help` };
}

/** Attributes that tie a control to its help and its error. */
export function described(
  control: ControlState,
  hasHelp: boolean,
): { "aria-describedby"?: string; "aria-invalid"?: "true" } {
  const ids = [control.error === null ? null : control.errorId, hasHelp ? control.helpId : null].filter(
    (id) => id !== null,
  );
  return {
    ...(ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") }),
    ...(control.error === null ? {} : { "aria-invalid": "true" as const }),
  };
}
