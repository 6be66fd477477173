// Marks that turn the reading direction of what follows: they can make `gpj.exe` read as `exe.jpg`.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
// Not `\s`: no-break spaces are typography and stay.
const BLANKS = /[\t\n\v\f\r \u2028\u2029]+/g;

/** Somebody else's words as one line that is safe to show, and to put into a subject. */
export function oneLine(value: string): string {
  return value.toWellFormed().replace(DIRECTION, "").replace(CONTROL, "").replace(BLANKS, " ").trim();
}

/** Somebody else's words as the lines they wrote, blank ones left out. */
export function lines(value: string): string[] {
  return value
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(oneLine)
    .filter((line) => line !== "");
}

/** An http(s) address as it stands, or nothing: no other scheme ever becomes a link. */
export function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;
}
