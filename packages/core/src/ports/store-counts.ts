/** How often something happened in a funnel on one day, on the pages of one site; of whom is never known. */
export type FunnelCount = {
  /** `2026-11-25`, in UTC. */
  day: string;
  slug: string;
  /** Origin of the page; empty where none was said. */
  site: string;
  event: string;
  times: number;
};

export interface CountReads {
  /** Sums over days (first and last included) and sites. */
  of(slug: string, from: string, to: string): Promise<Pick<FunnelCount, "event" | "times">[]>;
}

export interface CountWrites {
  /** Adds to what is there. */
  add(counts: FunnelCount[]): Promise<void>;
  /** How many rows of earlier days went. */
  forgetBefore(day: string): Promise<number>;
}
