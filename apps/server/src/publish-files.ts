import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { publish, publishTeam, releaseAbsentOwners, type Services } from "@aimant/core";
import type { StoredFile } from "@aimant/core/ports";
import { contentTypeOf } from "@aimant/files";
import type { Funnel } from "@aimant/funnel";
import { parseFunnel, parseTeam, type Finding } from "@aimant/funnel/check";

/** What became of one file. */
export type FilePublished =
  | { file: string; findings: Finding[]; slug: string; version: number; changed: boolean }
  | { file: string; findings: Finding[]; team: number; left: string[] }
  | { file: string; findings: Finding[]; refused: true };

/** The one file name that holds the owners; every other JSON file is a funnel. */
export const TEAM_FILE = "team.json";

/** Publishes a file that passes its checks; one that does not changes nothing. */
export async function publishFile(services: Services, file: string): Promise<FilePublished> {
  const source = await readFile(file, "utf8");
  if (basename(file) === TEAM_FILE) {
    const parsed = parseTeam(source);
    if (!("team" in parsed)) return { file, findings: parsed.findings, refused: true };
    await publishTeam(services, parsed.team);
    const left = await releaseAbsentOwners(services, parsed.team);
    return { file, findings: [], team: parsed.team.owners.length, left: left.map(({ name }) => name) };
  }
  const parsed = parseFunnel(source, { hasFile: filesBeside(file) });
  if (!("funnel" in parsed)) return { file, findings: parsed.findings, refused: true };
  const files = await storeFiles(services, parsed.funnel, dirname(file));
  const { version, changed } = await publish(services, parsed.funnel, files);
  return { file, findings: [], slug: version.slug, version: version.version, changed };
}

/** Stores the files of a download as they are now: a version keeps the bytes that it was published with. */
async function storeFiles(
  services: Services,
  { magnet }: Funnel,
  folder: string,
): Promise<Record<string, StoredFile>> {
  const stored: Record<string, StoredFile> = {};
  for (const { id, path, filename } of magnet.kind === "download" ? magnet.files : []) {
    const body = await readFile(join(folder, path));
    stored[id] = await services.files.put({ name: filename, contentType: contentTypeOf(filename), body });
  }
  return stored;
}

/** Whether a definition's files lie beside it. */
export function filesBeside(file: string): (path: string) => boolean {
  return (path) => statSync(join(dirname(file), path), { throwIfNoEntry: false })?.isFile() === true;
}

/** The JSON files of a folder, the team first: funnels name its owners. */
export async function funnelFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  return [...names.filter((name) => name === TEAM_FILE), ...names.filter((name) => name !== TEAM_FILE)].map(
    (name) => join(folder, name),
  );
}

/**
 * Publishes a folder at start. A file that is wrong is logged and left out, so that one mistake does not take the
 * other funnels off the air; its last good version goes on.
 */
export async function publishFolder(services: Services, folder: string): Promise<FilePublished[]> {
  const results: FilePublished[] = [];
  for (const file of await funnelFiles(folder)) {
    const result = await publishFile(services, file);
    results.push(result);
    if ("refused" in result) {
      for (const finding of result.findings) {
        services.log.error("funnel.refused", {
          file,
          line: finding.line,
          path: finding.path,
          message: finding.message,
        });
      }
    } else if ("slug" in result && result.changed) {
      services.log.info("funnel.published", { slug: result.slug, version: result.version });
    }
  }
  return results;
}
