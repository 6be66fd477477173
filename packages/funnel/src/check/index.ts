export { checkFunnel, parseFunnel } from "./check-funnel.ts";
export { checkTeam, parseTeam } from "./check-team.ts";
export type { CheckOptions, Finding, Severity } from "./finding.ts";
