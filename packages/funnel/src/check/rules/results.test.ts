import { describe, expect, test } from "vitest";
import { aDownload } from "../../fixtures/a-download.ts";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findingsOf } from "../../fixtures/findings.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

const found = (results: FunnelInput["results"], funnel = aFunnel()) =>
  findingsOf({ ...funnel, results: { ...funnel.results, ...results } }).map((line) => line.split(":", 1)[0]);
const redirected = (url: string, ...told: ("slug" | "score" | "level" | "cta")[]) => ({
  redirect: { url, with: told },
});

describe("where visitors are sent afterwards", () => {
  test("is an http or https address, and is told nothing but what is on the list", () => {
    expect(found(redirected("https://www.example.com/merci", "slug", "cta"))).toEqual(found({}));
    for (const url of [
      "javascript:alert(1)",
      "/merci",
      "//evil.example",
      "data:text/html,x",
      "ftp://a.example",
    ])
      expect(new Set(found(redirected(url))), url).toEqual(
        new Set(["error wrong-value results.redirect.url"]),
      );
    expect(found(redirected("https://a.example", "email" as "slug"))).toEqual([
      expect.stringContaining("results.redirect.with[0]"),
    ]);
  });

  test("holds no name and password, since every visitor would see them", () => {
    expect(found(redirected("https://me:secret@www.example.com/"))).toContain(
      "error credentials-in-address results.redirect.url",
    );
  });

  test("does not leave the screen that hands over the files", () => {
    const download = aDownload();
    expect(found(redirected("https://www.example.com/"), download)).toContain(
      "error redirect-hides-files results.redirect",
    );
    expect(found(redirected("https://www.example.com/", "score"), download)).toContain(
      "warning empty-parameter results.redirect.with",
    );
  });

  test("is warned about where it hides the results, or sends a score in clear text", () => {
    expect(found({ show: "now", ...redirected("http://www.example.com/", "score") })).toEqual(
      expect.arrayContaining([
        "warning insecure-redirect results.redirect.url",
        "warning redirect-hides-results results.redirect",
      ]),
    );
  });
});

test("a reference for an axis that is not there is found in its place", () => {
  const reference = { label: "Panel 2025", axes: { nowhere: 50 } };
  expect(found({ benchmark: { reference } })).toContain(
    "error unknown-axis results.benchmark.reference.axes.nowhere",
  );
  expect(found({ benchmark: { reference: { label: "Panel 2025", total: 101 } } })).toEqual([
    expect.stringContaining("results.benchmark.reference.total"),
  ]);
  expect(found({ benchmark: {} }, aDownload())).toContain("warning useless-results results.benchmark");
});
