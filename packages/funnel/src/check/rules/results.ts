import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Every runtime has it; this package is compiled without the types of any. */
declare const URL: new (address: string) => { protocol: string; username: string; password: string };

/** What the results are compared with, and where visitors are sent afterwards. */
export function results(funnel: Funnel): Problem[] {
  return [...comparison(funnel), ...redirect(funnel)];
}

function comparison({ magnet, results: { benchmark } }: Funnel): Problem[] {
  if (benchmark === undefined) return [];
  const axes = magnet.kind === "diagnostic" ? magnet.axes : [];
  const here = ["results", "benchmark"];
  if (axes.length === 0)
    return [warning("useless-results", here, "without axes there is no score to compare with others")];
  return Object.keys(benchmark.reference?.axes ?? {})
    .filter((id) => axes.every((axis) => axis.id !== id))
    .map((id) => error("unknown-axis", [...here, "reference", "axes", id], `no axis "${id}"`));
}

function redirect({ magnet, results: { redirect: to, show } }: Funnel): Problem[] {
  if (to === undefined) return [];
  const here = ["results", "redirect"];
  const { protocol, username, password } = new URL(to.url);
  const scored = to.with.some((name) => name === "score" || name === "level");
  return [
    ...(username + password === ""
      ? []
      : [
          error("credentials-in-address", [...here, "url"], "every visitor would see this name and password"),
        ]),
    ...(protocol === "http:" && scored
      ? [warning("insecure-redirect", [...here, "url"], "the score is sent in clear text: use https")]
      : []),
    ...(scored && magnet.kind !== "diagnostic"
      ? [warning("empty-parameter", [...here, "with"], `a ${magnet.kind} has no score and no level to add`)]
      : []),
    ...(magnet.kind === "download" && magnet.deliver !== "email"
      ? [
          error(
            "redirect-hides-files",
            here,
            `visitors are sent away from the screen that hands over the files: set magnet.deliver to "email"`,
          ),
        ]
      : []),
    ...(magnet.kind === "diagnostic" && show !== "email"
      ? [
          warning(
            "redirect-hides-results",
            here,
            "visitors are sent away from the screen that shows the results",
          ),
        ]
      : []),
  ];
}
