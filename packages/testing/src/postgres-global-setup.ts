import type { TestProject } from "vitest/node";
import { startPostgres, type TestPostgres } from "./postgres.ts";

let running: TestPostgres | undefined;

/** One server for the whole run; `inject("postgresTemplateUrl")` in a test says where. */
export async function setup(project: TestProject): Promise<void> {
  running = await startPostgres();
  project.provide("postgresTemplateUrl", running.templateUrl);
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
