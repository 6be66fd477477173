export * from "./schema/index.ts";
export type { PublicFunnel, PublicOption, PublicQuestion } from "./public-funnel.ts";
export type { Facts, Issue, IssueCode, LevelView, ResultsView, Score, TraceEntry } from "./engine/types.ts";
