export * from "./schema/index.ts";
export type { PublicComputed, PublicFunnel, PublicOption, PublicQuestion } from "./public-funnel.ts";
export type {
  Facts,
  FiguresView,
  FigureView,
  Issue,
  IssueCode,
  LevelView,
  ResultsView,
  Score,
  TraceEntry,
} from "./engine/types.ts";
