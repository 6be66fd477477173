import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** Stored nowhere else: vitest ≥ 4 does not look for this file by itself, so it is named by `--config`. */
export default defineConfig({
  test: {
    exclude: ["**/dist/**", "**/node_modules/**"],
    reporters: ["default", ["json", { outputFile: "node_modules/.cache/aimant/vitest.json" }]],
    projects: [
      {
        plugins: [preact()],
        test: {
          name: "node",
          environment: "node",
          include: [
            "{packages,apps}/*/src/**/*.test.ts",
            "apps/server/src/**/*.test.tsx",
            "packages/mail/src/**/*.test.tsx",
            "tools/**/*.test.ts",
          ],
          exclude: ["packages/store/**", "packages/widget/**", "packages/report/**"],
          globalSetup: [
            "packages/calendar/src/ical/oracle-global-setup.ts",
            "packages/testing/src/radicale-global-setup.ts",
          ],
          testTimeout: 90_000,
        },
      },
      {
        test: {
          name: "store",
          environment: "node",
          include: ["packages/store/src/**/*.test.ts"],
          globalSetup: ["packages/testing/src/postgres-global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "report",
          environment: "node",
          include: ["packages/report/src/**/*.test.ts"],
          globalSetup: ["packages/report/src/pdf-tools-global-setup.ts"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [preact()],
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["packages/widget/src/**/*.test.{ts,tsx}"],
          testTimeout: 90_000,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["e2e/**/*.test.ts"],
          globalSetup: [
            "e2e/chromium-global-setup.ts",
            "e2e/php-global-setup.ts",
            "packages/report/src/pdf-tools-global-setup.ts",
          ],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
