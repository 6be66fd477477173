/** What is under way on a pool: `pool.end()` forgets those who still wait for a connection, and they wait for ever. */
export type InFlight = {
  track<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was tracked is over, well or not. */
  settled(): Promise<void>;
};

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track<T>(work: () => Promise<T>): Promise<T> {
      const result = work();
      const over: Promise<unknown> = result.catch(() => undefined).then(() => running.delete(over));
      running.add(over);
      return result;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
