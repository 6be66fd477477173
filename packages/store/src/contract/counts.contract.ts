import { describe, expect, test } from "vitest";
import { fresh, type OpenFixture } from "./fixture.ts";

export function countContract(open: OpenFixture): void {
  describe("counts of a funnel", () => {
    const count = (event: string, times = 1, day = "2026-11-25", site = "https://a.example") => ({
      slug: "cx",
      day,
      site,
      event,
      times,
    });

    test("add up, however many come at once", async () => {
      const { store } = await fresh(open);
      await Promise.all(
        Array.from({ length: 30 }, () =>
          store.transaction((tx) => tx.counts.add([count("start"), count("view", 2)])),
        ),
      );
      expect(await store.counts.of("cx", "2026-11-25", "2026-11-25")).toEqual([
        { event: "start", times: 30 },
        { event: "view", times: 60 },
      ]);
    });

    test("are summed over sites and the days asked for, for one funnel", async () => {
      const { store } = await fresh(open);
      await store.transaction((tx) =>
        tx.counts.add([
          count("view", 1, "2026-11-23"),
          count("view", 2, "2026-11-24"),
          count("view", 4, "2026-11-25", "https://b.example"),
          count("view", 8, "2026-11-26"),
          { ...count("view", 16), slug: "other" },
        ]),
      );
      expect(await store.counts.of("cx", "2026-11-24", "2026-11-25")).toEqual([{ event: "view", times: 6 }]);
      await store.transaction((tx) => tx.counts.add([]));
      expect(await store.counts.of("nothing", "2026-11-24", "2026-11-25")).toEqual([]);
    });

    test("are forgotten before a day, and only before it", async () => {
      const { store } = await fresh(open);
      await store.transaction((tx) =>
        tx.counts.add([count("view", 1, "2024-10-24"), count("view", 1, "2024-10-25")]),
      );
      expect(await store.transaction((tx) => tx.counts.forgetBefore("2024-10-25"))).toBe(1);
      expect(await store.counts.of("cx", "2020-01-01", "2030-01-01")).toEqual([{ event: "view", times: 1 }]);
    });
  });
}
