/** The key that makes everything new, and those before it that are still taken, newest first. */
export type SecretKeys = readonly [current: string, ...previous: string[]];
