export { fileLedger } from "./erasure-ledger.ts";
export { contentDisposition } from "./names/content-disposition.ts";
export { contentTypeOf, servedAs } from "./names/content-types.ts";
export { FilesUrlError } from "./files-url-error.ts";
export { folderFiles } from "./folder/folder.ts";
export { openFiles } from "./open-files.ts";
export { s3Files } from "./s3/s3.ts";
