import { expect, test } from "vitest";
import { aDownload } from "../../fixtures/a-download.ts";
import { findingsOf } from "../../fixtures/findings.ts";

test("a file that does not lie beside the definition is an error, where files can be looked up", () => {
  expect(findingsOf(aDownload(), { hasFile: (path) => path !== "files/guide.pdf" })).toEqual([
    "error file-missing magnet.files[0].path: there is no file files/guide.pdf beside the definition",
  ]);
  expect(findingsOf(aDownload(), { hasFile: () => true })).toEqual([]);
  expect(findingsOf(aDownload())).toEqual([]);
});
