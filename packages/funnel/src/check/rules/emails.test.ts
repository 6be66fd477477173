import { describe, expect, test } from "vitest";
import { aDownload, aSurvey } from "../../fixtures/a-download.ts";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings, findingsOf } from "../../fixtures/findings.ts";
import { aFollowUp, anEmail, aStep } from "../../fixtures/steps.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

type Email = Parameters<typeof anEmail>[0];
const [synthesis] = aFunnel().followUps ?? [];
const booking = { owners: ["ada"] };
const sending = (action: Email, parts: Partial<FunnelInput> = {}) =>
  findings({ followUps: [...(synthesis ? [synthesis] : []), aFollowUp([anEmail(action)])], ...parts });
const place = "followUps[1].steps[0].action";

test("the examples of other magnets have no findings", () => {
  expect(findingsOf(aDownload(), { slugs: ["listening"] })).toEqual([]);
  expect(findingsOf(aSurvey())).toEqual([]);
});

test("an email rests on a consent, other actions need none", () => {
  const { consent: _, ...step } = anEmail({});
  expect(findings({ followUps: [aFollowUp([step])] })).toEqual([
    'error no-consent followUps[0].steps[0].consent: step "mail" sends an email and names no consent that it rests on',
  ]);
  expect(findings({ followUps: [...(synthesis ? [synthesis] : []), aFollowUp([aStep()])] })).toEqual([]);
});

describe("an invitation", () => {
  test.each(["invitation", "survey-invitation"] as const)("by %s leads to another funnel", (template) => {
    expect(sending({ template, invite: "guide" })).toEqual([]);
    expect(sending({ template, invite: "2nd-guide" })).toEqual([]);
    expect(sending({ template })).toEqual([
      `error no-invite ${place}.invite: step "mail" is an invitation and names no funnel in "invite"`,
    ]);
    expect(sending({ template, invite: "listening" })).toEqual([
      `warning invites-itself ${place}.invite: step "mail" invites to the funnel that the person comes from`,
    ]);
    expect(sending({ template, invite: "Guide" })[0]).toMatch(/^error wrong-value/);
  });

  test("leads to a funnel that there is, where they are known", () => {
    const followUps = [
      ...(synthesis ? [synthesis] : []),
      aFollowUp([anEmail({ template: "invitation", invite: "guide" })]),
    ];
    expect(findingsOf(aFunnel({ followUps }), { slugs: ["guide", "other"] })).toEqual([]);
    expect(findingsOf(aFunnel({ followUps }), { slugs: ["other"] })).toEqual([
      `error unknown-funnel ${place}.invite: step "mail" invites to the funnel "guide", which is not among the funnels`,
    ]);
  });

  test("is not hidden in another email", () => {
    expect(sending({ invite: "guide" })).toEqual([
      `warning useless-invite ${place}.invite: step "mail" invites to "guide", but "synthesis" is no invitation`,
    ]);
  });
});

describe("an email about results", () => {
  test("needs a diagnostic", () => {
    expect(sending({ template: "debrief-offer" }, { booking })).toEqual([]);
    for (const template of ["synthesis", "debrief-offer"] as const) {
      const followUps = [aFollowUp([anEmail({ template })])];
      expect(findingsOf(aSurvey({ followUps, booking }))).toEqual([
        `error no-results followUps[0].steps[0].action.template: step "mail" is about results, and a survey has none`,
      ]);
    }
  });

  test("is the only one with a synthesis as a PDF", () => {
    expect(sending({ template: "synthesis", pdf: true })).toEqual([]);
    expect(sending({ template: "offer", pdf: true }, { booking })).toEqual([
      `error pdf-without-synthesis ${place}.pdf: step "mail" attaches the synthesis, but its template is "offer"`,
    ]);
  });
});

test.each(["offer", "debrief-offer"] as const)("%s needs calls to book", (template) => {
  expect(sending({ template }, { booking })).toEqual([]);
  expect(sending({ template })).toEqual([
    `error no-booking ${place}.template: step "mail" offers a call, but the funnel has no booking settings`,
  ]);
});

describe("files", () => {
  test("are sent by a funnel that has some", () => {
    expect(sending({ template: "download-link" })).toEqual([
      `error no-files ${place}.template: step "mail" sends files, and a diagnostic has none`,
    ]);
  });

  test("that are handed over by email are sent", () => {
    const followUps = [aFollowUp([aStep()])];
    expect(findingsOf(aDownload({ deliver: "screen" }, { followUps }))).toEqual([]);
    expect(findingsOf(aDownload({ deliver: "email" }))).toEqual([]);
    expect(findingsOf(aDownload({ deliver: "email" }, { followUps }))).toEqual([
      'error no-download-email magnet.deliver: files are handed over by email, but no follow-up on "downloaded" sends the template "download-link"',
    ]);
    expect(findingsOf(aDownload({ deliver: "both" }, { followUps }))).toEqual([
      'warning no-download-email magnet.deliver: files are handed over on screen and by email, but no follow-up on "downloaded" sends the template "download-link"',
    ]);
    const tooLate = [aFollowUp([anEmail({ template: "download-link" })], { trigger: "booked" })];
    expect(findingsOf(aDownload({ deliver: "email" }, { followUps: tooLate }))[0]).toMatch(
      /^error no-download-email/,
    );
  });

  test.each([
    "../secret.pdf",
    "files/../../secret.pdf",
    "/etc/passwd",
    "./guide.pdf",
    "files/.",
    "files/..",
    "..",
    "..\\secret.pdf",
    "files\\guide.pdf",
    "a\n/../../etc/passwd",
    "a\u2028/../../etc/passwd",
    "a\0.pdf",
    "files/",
    "",
  ])("never lie outside of the folder: %j", (path) => {
    const files = [{ id: "f", label: "F", path, filename: "f.pdf" }];
    expect(findingsOf(aDownload({ files }))).toEqual([
      expect.stringMatching(/^error wrong-value magnet\.files\[0\]\.path: expected a relative path/),
    ]);
  });

  test.each(["guide.pdf", "files/guide.pdf", "files/..guide.pdf", "a/b/c d é.pdf", ".files/guide"])(
    "may lie at %j",
    (path) => {
      const files = [{ id: "f", label: "F", path, filename: "f.pdf" }];
      expect(findingsOf(aDownload({ files }))).toEqual([]);
    },
  );

  test.each(["guide", "a/b.pdf", "a\\b.pdf", "a\nb.pdf", "guide.", ".pdf", "a.très"])(
    "are not saved as %j",
    (filename) => {
      const files = [{ id: "f", label: "F", path: "f.pdf", filename }];
      expect(findingsOf(aDownload({ files }))).toEqual([
        expect.stringMatching(/^error wrong-value magnet\.files\[0\]\.filename/),
      ]);
    },
  );
});

describe("a magnet without a score", () => {
  test("has no results to show", () => {
    expect(findingsOf(aSurvey({ results: { show: "now", teaser: "total" } }))).toEqual([
      "warning useless-results results.show: a survey has no score, so there are no results to show",
      "warning useless-results results.teaser: a survey has no score, so there is no total to show before the form",
    ]);
    expect(findingsOf(aDownload({}, { results: { thanks: { title: "Thanks" } } }))).toEqual([]);
  });

  test("has no score to ask for or to write", () => {
    const when = { fact: "score.total", atLeast: 50 };
    expect(findingsOf(aSurvey({ followUps: [aFollowUp([aStep({ when })])] }))).toEqual([
      'error no-score followUps[0].steps[0].when: step "tell" asks whether score.total is at least 50, but a survey has no score',
    ]);
    const followUps = [
      aFollowUp([anEmail({ template: "invitation", invite: "guide", subject: "{{name}}: {{score}}" })]),
    ];
    expect(findingsOf(aSurvey({ followUps }))).toEqual([
      "warning empty-variable followUps[0].steps[0].action.subject: {{score}} stays empty: a survey has no score",
    ]);
  });

  test("gives no points", () => {
    const magnet = {
      kind: "survey" as const,
      title: "S",
      questions: [{ id: "nps", type: "nps" as const, label: "N", points: { listen: 1 } }],
    };
    expect(findingsOf(aSurvey({ magnet }))).toEqual([
      'error unknown-axis magnet.questions[0].points.listen: question "nps" gives points to "listen", which is not in axes',
    ]);
  });
});

describe("ids and wordings of the new parts", () => {
  test("are used once each", () => {
    const yesNo = [
      { id: "yes", label: "Yes" },
      { id: "yes", label: "Yes again" },
    ];
    const choice = { id: "c", label: "C", options: yesNo };
    const entry = { id: "slide", label: "Slide" };
    const file = { id: "f", label: "F", path: "f.pdf", filename: "f.pdf" };
    expect(
      findingsOf(aDownload({ files: [file, file] }, { choices: [choice, choice], entries: [entry, entry] }))
        .map((line) => line.split(": ")[1])
        .toSorted(),
    ).toEqual([
      'choice id "c" is used twice',
      'entry id "slide" is used twice',
      'file id "f" is used twice',
      'option id "yes" is used twice',
      'option id "yes" is used twice',
    ]);
  });

  test("are translated", () => {
    const en = { en: "Word" };
    const options = [
      { id: "yes", label: en, help: en },
      { id: "no", label: "No" },
    ];
    const followUps = [
      aFollowUp([anEmail({ template: "download-link", subject: en, opening: en, button: en })], {
        trigger: "downloaded",
      }),
    ];
    expect(
      findingsOf(
        aDownload(
          { title: en, intro: en, files: [{ id: "f", label: en, path: "f.pdf", filename: "f.pdf" }] },
          {
            choices: [{ id: "c", label: en, help: en, options }],
            entries: [{ id: "e", label: en }],
            followUps,
          },
        ),
      )
        .filter((line) => line.startsWith("warning missing-translation"))
        .map((line) => line.split(" ")[2]),
    ).toEqual([
      "magnet.title:",
      "magnet.files[0].label:",
      "magnet.intro:",
      "followUps[0].steps[0].action.subject:",
      "followUps[0].steps[0].action.opening:",
      "followUps[0].steps[0].action.button:",
      "choices[0].label:",
      "choices[0].help:",
      "choices[0].options[0].label:",
      "choices[0].options[0].help:",
      "entries[0].label:",
    ]);
  });
});
