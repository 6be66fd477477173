type Known = { type: string; extensions: string[]; inline?: true };

/**
 * What may be told to a browser. Nothing here runs as a page of ours: HTML, SVG, XML and scripts are missing on purpose.
 */
const known: Known[] = [
  { type: "application/pdf", extensions: ["pdf"], inline: true },
  { type: "image/png", extensions: ["png"], inline: true },
  { type: "image/jpeg", extensions: ["jpg", "jpeg"], inline: true },
  { type: "image/webp", extensions: ["webp"], inline: true },
  { type: "image/gif", extensions: ["gif"], inline: true },
  { type: "video/mp4", extensions: ["mp4", "m4v"], inline: true },
  { type: "video/webm", extensions: ["webm"], inline: true },
  { type: "audio/mpeg", extensions: ["mp3"], inline: true },
  { type: "audio/mp4", extensions: ["m4a"], inline: true },
  { type: "application/zip", extensions: ["zip"] },
  { type: "application/epub+zip", extensions: ["epub"] },
  { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", extensions: ["docx"] },
  { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", extensions: ["pptx"] },
  { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", extensions: ["xlsx"] },
  { type: "application/vnd.oasis.opendocument.text", extensions: ["odt"] },
  { type: "application/vnd.oasis.opendocument.presentation", extensions: ["odp"] },
  { type: "application/vnd.oasis.opendocument.spreadsheet", extensions: ["ods"] },
];

const opaque = "application/octet-stream";

/** The type to store a file under, by its extension; `application/octet-stream` where it is not one that we serve. */
export function contentTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return known.find(({ extensions }) => extensions.includes(extension))?.type ?? opaque;
}

/** How a stored file may be sent: its type where it is harmless, and whether a browser may show it in place. */
export function servedAs(contentType: string): { contentType: string; inline: boolean } {
  const essence = essenceOf(contentType);
  const found = known.find(({ type }) => type === essence);
  return { contentType: found?.type ?? opaque, inline: found?.inline === true };
}

/** `Text/HTML; charset=utf-8` → `text/html`; whatever is no content type → `application/octet-stream`. */
export function essenceOf(contentType: string): string {
  const essence = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/.test(essence)
    ? essence
    : opaque;
}
