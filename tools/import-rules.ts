import type { IRegularForbiddenRuleType } from "dependency-cruiser";

const pack = (names: string) => `^packages/(${names})/src`;

/** One arrow that must not turn back: `from` may not import `to`. */
const never = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType["from"],
  to: IRegularForbiddenRuleType["to"],
): IRegularForbiddenRuleType => ({ name, severity: "error", comment, from, to });

/** The arrows of the house: `funnel` ← `core` ← adapters ← `server`; the widget takes the engine and types. */
export const forbidden: IRegularForbiddenRuleType[] = [
  never(
    "funnel-is-a-leaf",
    "the language of funnels knows nobody",
    { path: pack("funnel") },
    { path: "^(apps|packages/(?!funnel))" },
  ),
  never(
    "core-knows-only-funnel",
    "use cases know no HTTP, no SQL, no vendor",
    { path: pack("core"), pathNot: "(\\.test\\.ts$|/testing/)" },
    { path: "^(apps|packages/(?!core|funnel))" },
  ),
  never(
    "core-has-no-vendors",
    "libraries live behind core's ports",
    { path: pack("core"), pathNot: "(\\.test\\.ts$|/testing/)" },
    { dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional"], pathNot: "^packages/" },
  ),
  never(
    "adapters-know-core-and-funnel",
    "store, mail, report and calendar implement ports and do not know one another",
    { path: pack("store|mail|report|calendar|files"), pathNot: "(\\.(test|contract)\\.tsx?$|/contract/)" },
    { path: "^(apps|packages/(store|mail|report|calendar|files|widget|testing))", pathNot: "^packages/$1" },
  ),
  never(
    "widget-ships-only-the-engine",
    "no valibot, no scoring, no server code travels to a landing page",
    { path: pack("widget"), pathNot: "(\\.test\\.tsx?$|^packages/widget/src/(link|fixtures)/)" },
    { path: "^(apps|packages/(?!widget|funnel))" },
  ),
  never(
    "widget-takes-engine-values-only",
    "of the funnel package the widget takes values of the engine, and types of the rest",
    { path: pack("widget"), pathNot: "(\\.test\\.tsx?$|^packages/widget/src/(link|fixtures)/)" },
    { path: "^packages/funnel/src/(?!engine/)", dependencyTypesNot: ["type-only"] },
  ),
  never("no-one-imports-apps", "apps are ends", { path: "^packages" }, { path: "^apps" }),
  never(
    "testing-is-for-tests",
    "fakes never reach a product file",
    {
      path: "^(apps|packages)",
      pathNot: "(\\.(test|contract)\\.tsx?$|^packages/testing|/testing/|/contract/)",
    },
    { path: "^packages/testing" },
  ),
  never(
    "no-circles",
    "a circle has no beginning to read from",
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  ),
  never(
    "everything-resolves",
    "an import that resolves to nothing hides a wrong arrow",
    { pathNot: "(\\.(test|contract)\\.tsx?$|/contract/)" },
    { couldNotResolve: true },
  ),
];

/** How imports are read and resolved. */
export const options = {
  exclude: "(^|/)dist/",
  doNotFollow: { path: "node_modules" },
  tsPreCompilationDeps: true,
};

/** Package `exports` decide, and TypeScript files count. */
export const resolveOptions = {
  exportsFields: ["exports"],
  conditionNames: ["types", "import", "default"],
  extensions: [".ts", ".tsx", ".js"],
};
