/** The first release without the WAL-reset bug (https://sqlite.org/wal.html#walresetbug), and the two backports. */
const fixed = {
  release: [3, 51, 3],
  backports: [
    [3, 44, 6],
    [3, 50, 7],
  ],
} as const;

/**
 * Whether this SQLite keeps every commit: from 3.7.0 to 3.51.2 two connections to one WAL database could lose commits
 * or corrupt it, and we have two.
 */
export function isSafeSqlite(version: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (fixed.backports.some((it) => it[0] === major && it[1] === minor && patch >= it[2])) return true;
  const [fixedMajor, fixedMinor, fixedPatch] = fixed.release;
  if (major !== fixedMajor) return major > fixedMajor;
  return minor > fixedMinor || (minor === fixedMinor && patch >= fixedPatch);
}
