import type { Erasure } from "./store-privacy.ts";

/** Erasures, kept apart from the database: what a restored backup has forgotten. Hashes only. */
export interface ErasureLedger {
  append(erasure: Erasure): Promise<void>;
  list(): Promise<Erasure[]>;
}
