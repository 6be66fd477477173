import { exampleScript } from "./example-script.ts";

/** 12 KB: code, form, consents and the definition of a ten-question diagnostic, everything that one tag loads. */
const BUDGET = 12 * 1024;

let over = false;
for (const locale of ["fr", "en"]) {
  const { code, brotli } = exampleScript("customer-experience", locale);
  over ||= brotli > BUDGET;
  process.stdout.write(
    `size: /w/customer-experience.js (${locale}) ${brotli} bytes brotli of ${BUDGET}, ${Buffer.byteLength(code)} bytes plain\n`,
  );
}
// The others are told, not judged: they ask other things than the ten-question diagnostic that the budget is about.
for (const slug of ["cx-ebook", "cx-check", "cx-talk", "cx-talk-survey", "contact-cost"]) {
  process.stdout.write(`size: /w/${slug}.js (fr) ${exampleScript(slug, "fr").brotli} bytes brotli\n`);
}
if (over) process.exitCode = 1;
