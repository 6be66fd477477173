import type { Services } from "../services.ts";
import { chainStart, consentHash, linkHash } from "./consent-chain.ts";

export type Verdict = {
  records: number;
  /** Whose content was erased on a person's demand; their hashes still hold the chain together. */
  erased: number;
  /** From before there was a chain. */
  unchained: number;
  /** What is wrong, by place in the chain. */
  broken: { seq: number; record: string; what: "content" | "link" | "missing" | "end" }[];
};

const LOT = 1_000;

/** Walks the whole chain: a record that was changed, taken out or put in between is named. */
export async function verifyConsents(services: Pick<Services, "store">): Promise<Verdict> {
  const { consents } = services.store;
  const broken: Verdict["broken"] = [];
  // First: what is written while we walk lies beyond it.
  const end = await consents.chainEnd();
  let [hash, seq, erased] = [chainStart, 0, 0];
  walk: for (;;) {
    const rows = await consents.chain(seq, LOT);
    for (const row of rows) {
      if (row.seq > end.length) break walk;
      const { id } = row.record;
      while (seq + 1 < row.seq) broken.push({ seq: (seq += 1), record: "", what: "missing" });
      if (row.erasedAt !== null) erased += 1;
      else if (consentHash(row.record) !== row.contentHash)
        broken.push({ seq: row.seq, record: id, what: "content" });
      if (linkHash(hash, row.contentHash) !== row.hash)
        broken.push({ seq: row.seq, record: id, what: "link" });
      // What is stored, so that one changed record is named and not all that follow.
      ({ hash, seq } = row);
    }
    if (rows.length < LOT) break;
  }
  while (seq < end.length) broken.push({ seq: (seq += 1), record: "", what: "missing" });
  if (broken.length === 0 && hash !== end.hash) broken.push({ seq, record: "", what: "end" });
  return { records: end.length, erased, unchained: end.unchained, broken };
}
