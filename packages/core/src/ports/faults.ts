/** The moments at which a crash must lose nothing and repeat nothing. Tests make any of them fail or stop the process. */
export const faultPoints = [
  "submit:before-transaction",
  "submit:before-commit",
  "submit:after-commit",
  "book:before-commit",
  "book:after-commit",
  "job:claimed",
  "job:before-complete",
  "deliver:leased",
  "deliver:frozen",
  "deliver:before-transport",
  "deliver:after-transport",
  "deliver:before-settle",
  "deliver:settled",
  "notice:answered",
  "publish:before-commit",
  "unsubscribe:before-commit",
] as const;
export type FaultPoint = (typeof faultPoints)[number];

/** Called at each fault point; does nothing in production. */
export type Fault = (point: FaultPoint) => void | Promise<void>;
