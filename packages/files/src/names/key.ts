import { safeName } from "./clean-name.ts";

/** The parts of a key that was made here. */
export type KeyParts = { sha256: string; name: string };

/** Where content with this hash lies under this name. */
export function keyOf(sha256: string, name: string): string {
  return `${sha256}/${safeName(name)}`;
}

/** `undefined` for anything that `keyOf` could not have made: such a key names no file, here or elsewhere. */
export function partsOf(key: string): KeyParts | undefined {
  const [, sha256, name] = /^([0-9a-f]{64})\/([^/\\]+)$/u.exec(key) ?? [];
  if (sha256 === undefined || name === undefined || safeName(name) !== name) return undefined;
  return { sha256, name };
}

/** Strong, since equal hashes are equal bytes (RFC 9110, 8.8.1). */
export const etagOf = ({ sha256 }: KeyParts): string => `"${sha256}"`;
