import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anOwner, aTeam } from "@aimant/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { publishCommand } from "./publish.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aimant-publish-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("names who is no longer in a team that is published, once", async () => {
  const config = readConfig({
    DATABASE_URL: `file:${join(folder, "aimant.db")}`,
    FILES_URL: join(folder, "files"),
    SECRET_KEY: "a secret that only tests know, 32 long",
  });
  const file = join(folder, "team.json");
  const publish = async (team: object) => {
    const said: string[] = [];
    writeFileSync(file, JSON.stringify(team));
    expect(await publishCommand(config, [file], (line) => void said.push(line))).toBe(true);
    return said;
  };
  const marc = anOwner({ id: "marc", name: "Marc Petit", email: "marc@example.com" });
  expect(await publish(aTeam([anOwner(), marc]))).toEqual([`${file}: 2 owners published`]);
  const left = await publish(aTeam());
  expect(left).toHaveLength(2);
  expect(left[1]).toContain("no longer in the team: Marc Petit.");
  expect(await publish(aTeam())).toEqual([`${file}: 1 owner published`]);
});
