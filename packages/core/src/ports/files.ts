/** A file that was published with a funnel; immutable: the key holds the hash of the content. */
export type StoredFile = {
  /** `<sha256 in hex>/<name>`; the only way to name a file, checked wherever it is used. */
  key: string;
  /** In bytes. */
  size: number;
  /** As said when it was stored; what may be told to a browser is decided when it is sent. */
  contentType: string;
  /** Strong, made from the hash, with its quotes: the same wherever the file lies. */
  etag: string;
};

/** Published files, in a folder or in S3-compatible storage. */
export interface Files {
  /** Stores the bytes once (content-addressed) and says where. */
  put(file: {
    name: string;
    contentType: string;
    body: Uint8Array | AsyncIterable<Uint8Array>;
  }): Promise<StoredFile>;
  /** `undefined` where it vanished, or is not what was stored. */
  head(key: string): Promise<StoredFile | undefined>;
  /**
   * All of it, or a part (inclusive byte positions within the file). Throws `NotFound` where it vanished; a stream that
   * cannot give every byte fails, it never just ends early. Cancelling the stream lets go of the file, and so does
   * forgetting it.
   */
  read(key: string, range?: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  /** Where the storage can serve it itself: a presigned address, always as an attachment, valid that long. */
  presign?(key: string, options: { filename: string; contentType: string; seconds: number }): Promise<string>;
  /** Removing what is not there is no failure. */
  remove(key: string): Promise<void>;
}
