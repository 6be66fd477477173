type Instant = Temporal.Instant;

/** That a person was erased: enough to erase them again after a backup was restored, and nothing more. */
export type Erasure = {
  id: string;
  /** HMAC of the normalised address. */
  addressHash: string;
  reason: "asked" | "retention" | "unconfirmed" | "replayed";
  at: Instant;
};

/** What is left of erased people: numbers, so that statistics stay whole. */
export type ErasedTally = { slug: string; version: number; month: string; what: string; count: number };

export interface PrivacyReads {
  readonly erasures: {
    /** Oldest first. */
    list(): Promise<Erasure[]>;
    tallies(): Promise<ErasedTally[]>;
    /** Leads whose last contact is older, in order of id, after `after`. */
    staleLeads(before: Instant, after: string, limit: number): Promise<string[]>;
  };
}

export interface PrivacyWrites {
  readonly erasures: {
    /** Writes down that a person is erased. */
    note(erasure: Erasure): Promise<void>;
    /**
     * Removes a person from every table, whatever hangs on them; what is counted stays counted. `false` where there is
     * no such lead.
     */
    erase(leadId: string, at: Instant): Promise<boolean>;
  };
  readonly quotas: {
    /**
     * Takes the right to do something once in a while; `undefined` where it was free, and otherwise when it was taken.
     * The same holder may take it again.
     */
    claim(claim: {
      key: string;
      holder: string;
      at: Instant;
      freeBefore: Instant;
    }): Promise<Instant | undefined>;
    /** What was taken before, by whomever. */
    forgetBefore(at: Instant): Promise<void>;
  };
}
