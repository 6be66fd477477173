import { expect } from "vitest";

/** A refusal as a program reads it. */
export type ReadProblem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
  slots?: { start: string; end: string }[];
  id?: string;
};

/** Reads a problem document (RFC 9457) and checks what holds for every one of them. */
export async function problemOf(response: Response): Promise<ReadProblem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = (await response.json()) as ReadProblem;
  expect(problem.status).toBe(response.status);
  expect(problem.type).toMatch(/^urn:aimant:problem:[a-z-]+$/);
  expect(problem.title).not.toBe("");
  expect(problem.detail).not.toBe("");
  return { ...problem, type: problem.type.slice("urn:aimant:problem:".length) };
}

/** The places that a problem names. */
export function pathsOf(problem: ReadProblem): string[] {
  return (problem.errors ?? []).map(({ path }) => path);
}
