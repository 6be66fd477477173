/** A `FILES_URL` that names no storage; the message is one line for the person who hosts. */
export class FilesUrlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FilesUrlError";
  }
}
