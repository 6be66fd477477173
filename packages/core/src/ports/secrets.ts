/** Keeps what must be readable again (passwords of others' services) out of a stolen database. */
export interface Secrets {
  /** Encrypts under the server's key; `purpose` must be the same when it is opened. */
  seal(text: string, purpose: string): string;
  /** Throws where the key is another one, or the text was changed. */
  open(sealed: string, purpose: string): string;
}
