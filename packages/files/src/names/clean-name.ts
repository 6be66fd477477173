/** Enough for any title, and for every file system with the sidecar's prefix and suffix. */
const MAX_BYTES = 120;
const MAX_EXTENSION_BYTES = 16;

/**
 * A name as people may see it in a save dialog: the last part of a path, without control characters or the marks that
 * turn the reading direction (`gpj.exe` shown as `exe.jpg`). Accents, quotes and emoji stay.
 */
export function cleanName(name: string): string {
  const last =
    name
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== "") ?? "";
  const shown = last.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/gu, "").normalize("NFC");
  return trimmed(shorten(trimmed(shown))) || "file";
}

/** A name that every file system and every URL can carry; the name in a key is one. */
export function safeName(name: string): string {
  return cleanName(cleanName(name).replaceAll(/[<>:"|?*]/g, "_"));
}

// A dot in front hides a file, and the sidecars begin with one; Windows drops a dot or space at the end.
const trimmed = (name: string) => name.replaceAll(/^[.\s]+|[.\s]+$/gu, "");

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const found = /\.[^.\s]+$/u.exec(name)?.[0] ?? "";
  const extension = Buffer.byteLength(found) <= MAX_EXTENSION_BYTES ? found : "";
  let stem = "";
  let room = MAX_BYTES - Buffer.byteLength(extension);
  for (const character of name.slice(0, name.length - extension.length)) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    stem += character;
  }
  return trimmed(stem) + extension;
}
