/** Ids and secrets; the only source of randomness. */
export interface Ids {
  /** A new time-ordered id (26 characters), so that inserts land at the end of an index. */
  next(): string;
  /** Random bytes from a cryptographic source. */
  random(bytes: number): Uint8Array;
  /** A number in [0, 1), for jitter only. */
  jitter(): number;
}

/** What a link may do; a token of one scope opens nothing of another. */
export type TokenScope =
  | "results"
  | "booking"
  | "unsubscribe"
  | "appointment"
  | "download"
  | "person"
  | "privacy"
  | "confirm"
  | "held"
  | "calls"
  | "lead"
  | "unfinished"
  /** Opens nothing: proves, when an outside booking page names a pass, that we named it first. */
  | "outside";

/** Makes and hashes link tokens. */
export interface Tokens {
  /**
   * The token for one subject in one scope: 160 bits, base64url. Derived from the server's secret, so that a later
   * email can name the same link while the store holds only the hash.
   */
  derive(scope: TokenScope, subjectId: string): string;
  /** Whether a token is this one, also as a key before the current one made it; in constant time. */
  isFor(token: string, scope: TokenScope, subjectId: string): boolean;
  /** SHA-256, hex: what the store keeps and looks up. */
  hash(token: string): string;
  /** Keyed hash of an address, hex: recognises it, and cannot be turned back without the secret. */
  hashAddress(email: string): string;
}
