import { AsyncLocalStorage } from "node:async_hooks";
import type { StoreTransaction } from "@aimant/core/ports";
import { guardNouns } from "./guard-nouns.ts";

type Scope = {
  open: boolean;
  failure: { error: unknown } | undefined;
  /** The last call that was made, so that calls run one after another: a connection does one thing at a time. */
  last: Promise<unknown>;
};

const scopes = new AsyncLocalStorage<Scope>();

/** Throws where the caller is inside an open transaction: a second one would wait for the first for ever. */
export function refuseInsideTransaction(what: string): void {
  if (scopes.getStore()?.open === true) {
    throw new Error(`${what} inside a transaction: use the transaction's own handle`);
  }
}

/**
 * Runs a transaction's callback, and sees to it that both engines behave alike: a call that failed dooms the
 * transaction even where its error is swallowed (Postgres would roll back without a word, SQLite would go on); calls
 * that nobody awaited are finished before the end; a handle kept beyond the end throws.
 */
export async function runInScope<T>(
  nouns: StoreTransaction,
  translate: (error: unknown) => unknown,
  work: (tx: StoreTransaction) => Promise<T>,
): Promise<T> {
  const scope: Scope = { open: true, failure: undefined, last: Promise.resolve() };
  const tx = guardNouns(nouns, (call) => {
    if (!scope.open) return Promise.reject(new Error("this transaction is over"));
    const result = afterwards(scope, call, translate);
    scope.last = result.catch((error: unknown) => {
      scope.failure ??= { error };
    });
    return result;
  });
  try {
    const result = await scopes.run(scope, () => work(tx));
    scope.open = false;
    await scope.last;
    if (scope.failure !== undefined) throw scope.failure.error;
    return result;
  } finally {
    scope.open = false;
    await scope.last;
  }
}

async function afterwards<T>(
  scope: Scope,
  call: () => Promise<T>,
  translate: (error: unknown) => unknown,
): Promise<T> {
  await scope.last;
  if (scope.failure !== undefined) {
    throw new Error("this transaction has failed already", { cause: scope.failure.error });
  }
  try {
    return await call();
  } catch (error) {
    throw translate(error);
  }
}
