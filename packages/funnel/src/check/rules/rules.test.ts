import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet, threeLevels, type DiagnosticInput } from "../../fixtures/a-funnel.ts";
import type { FunnelInput } from "../../schema/funnel.ts";
import { checkFunnel } from "../check-funnel.ts";

type Question = DiagnosticInput["questions"][number];

/** Each finding as `error code path: message`. */
function findings(parts: Partial<FunnelInput>, owners?: string[]): string[] {
  return checkFunnel(JSON.stringify(aFunnel(parts), null, 2), owners && { owners }).map(
    ({ severity, code, path, message }) => `${severity} ${code} ${path}: ${message}`,
  );
}

/** The findings of the small funnel with these questions behind its own. */
function withQuestions(...more: Question[]): string[] {
  return findings({ magnet: aMagnet({ questions: [...aMagnet().questions, ...more] }) });
}

const ab = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
];
const single: Question = { id: "more", type: "single", label: "More?", options: ab };

describe("ids", () => {
  test("are used once each", () => {
    expect(withQuestions({ ...single, id: "ask" })).toEqual([
      'error duplicate-id magnet.questions[2].id: question id "ask" is used twice',
    ]);
    expect(withQuestions({ ...single, options: [...ab, { id: "a", label: "Again" }] })).toEqual([
      'error duplicate-id magnet.questions[2].options[2].id: option id "a" is used twice',
    ]);
    const { axes = [], levels = [] } = aMagnet();
    const { consents, followUps = [] } = aFunnel();
    const step = followUps[0]?.steps ?? [];
    const twice = {
      magnet: aMagnet({
        sections: [
          { id: "s", title: "S" },
          { id: "s", title: "T" },
        ],
        axes: [...axes, ...axes.slice(0, 1)],
        levels: levels.map((level) => ({ ...level, id: "same" })),
      }),
      consents: [...consents, { id: "results", purpose: "marketing" as const, text: "News" }],
      followUps: [...followUps, { id: "after", trigger: "submitted" as const, steps: [...step, ...step] }],
    };
    expect(
      findings(twice)
        .filter((line) => line.includes("used twice"))
        .map((line) => line.split(": ")[1]),
    ).toEqual([
      'axis id "listen" is used twice',
      'level id "same" is used twice',
      'level id "same" is used twice',
      'section id "s" is used twice',
      'consent id "results" is used twice',
      'follow-up id "after" is used twice',
      'step id "synthesis" is used twice',
    ]);
  });

  test("that differ only by case are doubtful", () => {
    expect(withQuestions({ ...single, id: "aSk" })).toEqual([
      'warning similar-id magnet.questions[2].id: question ids "ask" and "aSk" differ only by case',
    ]);
  });

  test("leave the word total to the total", () => {
    const axis = { id: "total", label: "Total", levels: threeLevels() };
    expect(findings({ magnet: aMagnet({ axes: [...(aMagnet().axes ?? []), axis] }) })).toContain(
      'error reserved-id magnet.axes[2].id: an axis cannot be called "total": score.total is the total of all axes',
    );
  });
});

describe("names", () => {
  test("refer to what is there", () => {
    expect(
      withQuestions({
        ...single,
        section: "gone",
        options: [
          { id: "a", label: "A", points: { lisen: 1 }, outcomes: { owl: 1 } },
          ab[1] ?? { id: "z", label: "Z" },
        ],
      }),
    ).toEqual([
      'error unknown-axis magnet.questions[2].options[0].points.lisen: question "more" gives points to "lisen", which is not in axes',
      'error unknown-outcome magnet.questions[2].options[0].outcomes.owl: question "more" gives points to the outcome "owl", which is not in outcomes',
      'error unknown-section magnet.questions[2].section: question "more" is in section "gone", which is not in sections',
    ]);
    expect(
      withQuestions({ id: "n", type: "number", label: "N", bands: [{ from: 1, points: { gone: 1 } }] })[0],
    ).toContain("magnet.questions[2].bands[0].points.gone");
    expect(withQuestions({ id: "n", type: "nps", label: "N", points: { gone: 1 } })[0]).toContain(
      "magnet.questions[2].points.gone",
    );
  });

  test("of owners are looked up in the team, where there is one", () => {
    expect(findings({ booking: { owners: ["ada", "bob"] } })).toEqual([]);
    expect(findings({ booking: { owners: ["ada", "bob"] } }, ["ada"])).toEqual([
      'error unknown-owner booking.owners[1]: owner "bob" is not in the team',
    ]);
  });

  test("of consents are looked up in the steps", () => {
    const [first] = aFunnel().followUps ?? [];
    const steps = (first?.steps ?? []).map((step) => ({ ...step, consent: "news" }));
    expect(findings({ followUps: [{ id: "f", trigger: "submitted", steps }] })).toEqual([
      'error unknown-consent followUps[0].steps[0].consent: step "synthesis" rests on the consent "news", which is not in consents',
    ]);
  });
});

describe("bounds", () => {
  test.each<[Question, string]>([
    [
      { ...single, type: "multiple", min: 2, max: 1 },
      'error min-above-max magnet.questions[2].min: question "more" asks for at least 2 options and at most 1',
    ],
    [
      { ...single, type: "multiple", min: 3 },
      'error too-few-options magnet.questions[2].min: question "more" asks for at least 3 options and has 2',
    ],
    [
      { ...single, type: "multiple", max: 3 },
      'warning too-few-options magnet.questions[2].max: question "more" allows 3 options and has 2',
    ],
    [
      { id: "n", type: "number", label: "N", min: 5, max: 4 },
      'error min-above-max magnet.questions[2].min: question "n" asks for at least 5 and at most 4',
    ],
    [
      { id: "n", type: "number", label: "N", min: 0, max: 4, step: 5 },
      'warning step-too-large magnet.questions[2].step: question "n" accepts only 0: the next step is above 4',
    ],
    [
      {
        id: "n",
        type: "number",
        label: "N",
        bands: [
          { from: 5, points: {} },
          { from: 5, points: {} },
        ],
      },
      'error bands-not-rising magnet.questions[2].bands[1].from: question "n" has bands that do not rise: 5 comes after 5',
    ],
    [
      { id: "n", type: "number", label: "N", max: 4, bands: [{ from: 5, points: {} }] },
      'warning unreachable-band magnet.questions[2].bands[0].from: no answer to "n" reaches the band from 5: at most 4 is accepted',
    ],
    [
      { id: "s", type: "scale", label: "S", labels: ["A", "B", "C"] },
      'error scale-labels magnet.questions[2].labels: question "s" has 3 labels: 2 name the ends, 5 name each value from 1 to 5',
    ],
  ])("%j", (question, finding) => expect(withQuestions(question)).toEqual([finding]));

  test("labels may name the ends or each value", () => {
    expect(
      withQuestions({ id: "s", type: "scale", label: "S", min: 0, max: 2, labels: ["A", "B", "C"] }),
    ).toEqual([]);
  });
});

describe("conditions", () => {
  const asked = (showIf: Question["showIf"]) =>
    withQuestions({ ...single, showIf }, { ...single, id: "last" });

  test.each<[string, NonNullable<Question["showIf"]>]>([
    ["an option", { question: "ask", is: "yearly" }],
    ["one of several options", { question: "ask", in: ["yearly", "always"] }],
    ["a value of a scale", { question: "speed", atLeast: 3 }],
    ["no answer", { question: "speed", known: false }],
  ])("may ask for %s", (_, showIf) => expect(asked(showIf)).toEqual([]));

  test.each<[NonNullable<Question["showIf"]>, string]>([
    [
      { question: "last", is: "a" },
      'error later-question magnet.questions[2].showIf.question: question "more" is asked only if last is "a", but last comes later',
    ],
    [
      { question: "more", is: "a" },
      'error own-question magnet.questions[2].showIf.question: question "more" is asked only if more is "a", which is its own answer',
    ],
    [
      { not: { question: "gone", known: true } },
      'error unknown-question magnet.questions[2].showIf.not.question: question "more" is asked only if gone is known, but there is no question "gone"',
    ],
    [
      { all: [{ question: "ask", is: "weekly" }] },
      'error unknown-option magnet.questions[2].showIf.all[0]: question "more" is asked only if ask is "weekly", but "ask" has no option "weekly"',
    ],
    [
      { question: "ask", in: ["always", 3] },
      'error impossible-value magnet.questions[2].showIf: question "more" is asked only if ask is one of "always", 3, but 3 is no answer to "ask" (wrong-type)',
    ],
    [
      { question: "ask", includes: "always" },
      'error wrong-test magnet.questions[2].showIf: question "more" is asked only if ask includes "always", but includes is for multiple choices and "ask" is of type single',
    ],
    [
      { question: "ask", atLeast: 3 },
      'error wrong-test magnet.questions[2].showIf: question "more" is asked only if ask is at least 3, but atLeast and atMost are for numbers and "ask" is of type single',
    ],
    [
      { question: "speed", is: 2.5 },
      'error impossible-value magnet.questions[2].showIf: question "more" is asked only if speed is 2.5, but 2.5 is no answer to "speed" (off-step)',
    ],
    [
      { fact: "phone", known: true },
      'error fact-in-show-if magnet.questions[2].showIf.fact: question "more" is asked only if phone is known, but while questions are asked only answers are known, no facts',
    ],
    [
      { question: "speed", atLeast: 6 },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
    [
      {
        all: [
          { question: "ask", is: "never" },
          { question: "speed", known: true },
        ],
      },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
    [
      { question: "ask", known: false },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
  ])("%j", (showIf, finding) => expect(asked(showIf)).toEqual([finding]));

  test("on statements are wrong: they have no answer", () => {
    expect(
      withQuestions(
        { id: "note", type: "statement", label: "Note" },
        { ...single, showIf: { question: "note", known: true } },
      ),
    ).toEqual([
      'error no-answer magnet.questions[3].showIf: question "more" is asked only if note is known, but "note" is a statement and has no answer',
    ]);
  });

  test("on ticks and numbers are weighed against what may be ticked and entered", () => {
    const ticks: Question = {
      id: "ticks",
      type: "multiple",
      label: "Ticks",
      options: [...ab, { id: "c", label: "C" }],
      max: 1,
    };
    const never = (showIf: Question["showIf"], ...before: Question[]) =>
      withQuestions(...before, { ...single, showIf }).map((line) => line.split(" ")[1]);
    expect(
      never(
        {
          all: [
            { question: "ticks", includes: "a" },
            { question: "ticks", includes: "b" },
          ],
        },
        ticks,
      ),
    ).toEqual(["unreachable-question"]);
    expect(never({ question: "ticks", is: "a" }, { ...ticks, min: 2, max: 2 })).toEqual(["impossible-value"]);
    expect(never({ question: "ticks", includes: "a" }, { ...ticks, min: 2, max: 2 })).toEqual([]);
    const tens: Question = { id: "tens", type: "number", label: "Tens", min: 0, max: 100, step: 10 };
    expect(
      never(
        {
          all: [
            { question: "tens", atLeast: 41 },
            { question: "tens", atMost: 49 },
          ],
        },
        tens,
      ),
    ).toEqual(["unreachable-question"]);
    expect(
      never(
        {
          all: [
            { question: "tens", atLeast: 41 },
            { question: "tens", atMost: 50 },
          ],
        },
        tens,
      ),
    ).toEqual([]);
  });

  test.each<[NonNullable<FunnelInput["qualification"]>, string | undefined]>([
    [{ fact: "score.act", atLeast: 40 }, undefined],
    [{ fact: "level.act", in: ["high", "low"] }, undefined],
    [{ fact: "consent.results", is: true }, undefined],
    [{ fact: "stage", is: "engaged" }, undefined],
    [{ question: "speed", atMost: 2 }, undefined],
    [
      { fact: "score.art", atLeast: 40 },
      'error unknown-axis qualification: qualification asks whether score.art is at least 40, but there is no axis "art"',
    ],
    [
      { fact: "level", is: "expert" },
      'error impossible-value qualification: qualification asks whether level is "expert", but level is only ever one of "low", "middle", "high"',
    ],
    [
      { fact: "consent.news", is: true },
      'error unknown-consent qualification: qualification asks whether consent.news is true, but there is no consent "news"',
    ],
    [
      { fact: "appointment", is: "yes" },
      'error wrong-test qualification: qualification asks whether appointment is "yes", but appointment is a boolean',
    ],
    [
      { fact: "score.total", is: "40" },
      'error wrong-test qualification: qualification asks whether score.total is "40", but score.total is a number',
    ],
    [
      { fact: "company", includes: "a" },
      'error wrong-test qualification: qualification asks whether company includes "a", but includes is for answers to multiple choices',
    ],
    [
      { question: "gone", known: true },
      'error unknown-question qualification.question: qualification asks whether gone is known, but there is no question "gone"',
    ],
  ])("after submitting: %j", (qualification, finding) =>
    expect(findings({ qualification })).toEqual(finding === undefined ? [] : [finding]),
  );
});

describe("levels", () => {
  const total = (...levels: [number, number][]) =>
    findings({
      magnet: aMagnet({
        levels: levels.map(([from, to], at) => ({ id: `l${at}`, from, to, label: `L${at}` })),
      }),
    });

  test("cover 0 to 100 without gap or overlap", () => {
    expect(total([0, 39], [50, 100])).toEqual([
      "error level-gap magnet.levels[1].from: the total has no level for 40 to 49",
    ]);
    expect(total([0, 40], [40, 100])).toEqual([
      'error level-overlap magnet.levels[1].from: the total has two levels, "l0" and "l1", for 40',
    ]);
    expect(total([50, 100], [1, 49])).toEqual([
      "error level-gap magnet.levels[1].from: the total has no level for 0",
    ]);
    expect(total([0, 98])).toContain("error level-gap magnet.levels: the total has no level for 99 to 100");
  });

  test("of axes cover 0 to 100 too", () => {
    const axes = (aMagnet().axes ?? []).map((axis) => ({ ...axis, levels: threeLevels().slice(1) }));
    expect(findings({ magnet: aMagnet({ axes }) })).toContain(
      'error level-gap magnet.axes[0].levels[0].from: axis "listen" has no level for 0 to 39',
    );
  });

  test("that no answers reach are named, with the nearest scores", () => {
    expect(total([0, 13], [14, 27], [28, 100])).toEqual([
      'error unreachable-level magnet.levels[1]: level "l1" (14 to 27) of the total is out of reach: no answers give such a score; the nearest scores are 13 and 28',
    ]);
    const axes = (aMagnet().axes ?? []).map((axis) => ({
      ...axis,
      levels: [
        [0, 9],
        [10, 19],
        [20, 100],
      ].map(([from = 0, to = 0], at) => ({ id: `l${at}`, from, to, label: "L" })),
    }));
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      'error unreachable-level magnet.axes[0].levels[1]: level "l1" (10 to 19) of axis "listen" is out of reach: no answers give such a score; the nearest scores are 0 and 50',
      'error unreachable-level magnet.axes[1].levels[1]: level "l1" (10 to 19) of axis "act" is out of reach: no answers give such a score; the nearest scores are 0 and 20',
    ]);
  });

  test("may be missing for the total, with a warning", () => {
    expect(findings({ magnet: aMagnet({ levels: [] }) })).toEqual([
      "warning no-levels magnet: the total has no levels: results show a number without a meaning",
    ]);
  });
});

describe("points", () => {
  test("feed every axis", () => {
    const axis = { id: "sell", label: "Selling", levels: [{ id: "any", from: 0, to: 100, label: "Any" }] };
    const axes = [...(aMagnet().axes ?? []), axis];
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      'error unfed-axis magnet.axes[2]: axis "sell" never has a score: no question gives it points',
    ]);
    const same = ab.map((option) => ({ ...option, points: { sell: 2 } }));
    expect(
      findings({
        magnet: aMagnet({ axes, questions: [...aMagnet().questions, { ...single, options: same }] }),
      }),
    ).toEqual([
      'error unfed-axis magnet.axes[2]: axis "sell" never has a score: every answer gives it the same points',
    ]);
  });

  test("weigh something", () => {
    const axes = (aMagnet().axes ?? []).map((axis) => ({ ...axis, weight: 0 }));
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      "error no-weight magnet.axes: every axis weighs 0, so there is never a total",
    ]);
  });

  test("decide between outcomes, each of which can win", () => {
    const typology = (
      a: Record<string, number>,
      b: Record<string, number>,
      tie: "first-listed" | "last-gained" = "first-listed",
    ) =>
      findings({
        magnet: aMagnet({
          axes: [],
          levels: [],
          questions: ["p", "q"].map((id) => ({
            ...single,
            id,
            options: [
              { id: "a", label: "A", outcomes: a },
              { id: "b", label: "B", outcomes: b },
            ],
          })),
          outcomes: {
            items: [
              { id: "owl", label: "Owl" },
              { id: "fox", label: "Fox" },
            ],
            tie,
          },
        }),
      });
    expect(typology({ owl: 1 }, { fox: 1 })).toEqual([]);
    expect(typology({ owl: 1 }, {})).toEqual([
      'error unfed-outcome magnet.outcomes.items[1]: no answer gives points to the outcome "fox"',
    ]);
    expect(typology({ owl: 2, fox: 1 }, { owl: 1, fox: 1 })).toEqual([
      'error unreachable-outcome magnet.outcomes.items[1]: the outcome "fox" never wins, whatever is answered',
    ]);
    expect(typology({ owl: 2 }, { fox: 2, owl: 2 })).toEqual([
      'error unreachable-outcome magnet.outcomes.items[1]: the outcome "fox" never wins, whatever is answered',
    ]);
    expect(typology({ owl: 2 }, { fox: 2 }, "last-gained")).toEqual([]);
  });

  test("may be missing, though a diagnostic without them has no result", () => {
    const questions: Question[] = [single];
    expect(findings({ magnet: aMagnet({ questions, axes: [], levels: [] }) })).toEqual([
      "warning nothing-scored magnet: a diagnostic without axes and outcomes has no result",
    ]);
    expect(findings({ magnet: aMagnet({ questions, axes: [] }) })).toContain(
      "error levels-without-axes magnet.levels: the total has levels but there are no axes, so there is never a total",
    );
  });
});

describe("translations", () => {
  test("are all there", () => {
    expect(findings({ landing: { title: { en: "Hello" } } })).toEqual([
      'warning missing-translation landing.title: no "fr" wording; visitors in this language see "en"',
    ]);
    expect(findings({ landing: { title: "A", points: ["B", { fr: "Bonjour" }] } })).toEqual([
      'error missing-translation landing.points[1]: no "en" wording, which is the default language',
    ]);
    expect(withQuestions({ ...single, options: [...ab, { id: "c", label: { en: "C" } }] })).toEqual([
      'warning missing-translation magnet.questions[2].options[2].label: no "fr" wording; visitors in this language see "en"',
    ]);
    expect(
      findings({ controller: { ...aFunnel().controller, notice: { en: "https://a.example" } } })[0],
    ).toContain("controller.notice");
  });

  test("of a language serve its regions", () => {
    expect(findings({ locales: ["en", "fr-CA", "fr"] })).toEqual([]);
  });

  test("that nobody sees are doubtful", () => {
    expect(findings({ landing: { title: { en: "A", fr: "B", de: "C" } } })).toEqual([
      'warning unused-translation landing.title.de: "de" is not in locales, so nobody sees this wording',
    ]);
    expect(findings({ locales: ["en", "fr", "en"] })).toEqual([
      'warning duplicate-locale locales[2]: "en" is in locales twice',
    ]);
  });

  test("include the default language", () => {
    expect(findings({ locale: "en", locales: ["fr"] })).toEqual([
      'error locale-not-offered locale: the default language "en" is not in locales',
    ]);
  });
});

describe("consents", () => {
  const [service] = aFunnel().consents;
  const consents = (...more: FunnelInput["consents"]) =>
    findings({ consents: service ? [service, ...more] : more });

  test("come with a notice", () => {
    expect(findings({ controller: { name: "A", email: "a@example.com" } })).toEqual([
      "error no-notice controller: consents need a privacy notice: give its address in controller.notice (GDPR article 13)",
    ]);
  });

  test("are never required for more than was asked for", () => {
    expect(consents({ id: "news", purpose: "marketing", text: "News" })).toEqual([]);
    expect(consents({ id: "news", purpose: "marketing", text: "News", required: true })[0]).toMatch(
      /^error required-consent consents\[1\].required: consent "news" is for marketing/,
    );
    expect(consents({ id: "call", purpose: "phone", text: "Call", required: true })[0]).toMatch(
      /^error required-consent/,
    );
  });

  test("say each what they are for", () => {
    expect(consents({ id: "news", purpose: "marketing", text: service?.text ?? "" })).toEqual([
      'warning same-consent-text consents[1].text: consents "results" and "news" have the same text: a person cannot tell what each is for',
    ]);
  });

  test("to be called are none to be written to", () => {
    const [first] = aFunnel().followUps ?? [];
    const steps = (first?.steps ?? []).map((step) => ({ ...step, consent: "call" }));
    expect(
      findings({
        consents: [{ id: "call", purpose: "phone", text: "Call" }],
        followUps: [{ id: "f", trigger: "submitted", steps }],
      }),
    ).toEqual([
      'warning consent-purpose followUps[0].steps[0].consent: step "synthesis" sends an email but rests on "call", a consent to be called',
    ]);
  });
});

describe("messages", () => {
  test("are sent where they are promised", () => {
    const none =
      'error no-results-email results.show: results are sent by email, but no follow-up step sends the template "synthesis"';
    expect(findings({ followUps: [], results: { show: "email" } })).toEqual([none]);
    expect(findings({ followUps: [], results: { show: "both" } })).toEqual([none]);
    expect(findings({ followUps: [], results: { show: "now" } })).toEqual([]);
    expect(findings({ results: { show: "now" } })).toEqual([]);
  });

  test("show results before a form that comes after them", () => {
    const form = { ...aFunnel().form, position: "end" as const };
    expect(findings({ form, results: { show: "both" } })).toEqual([]);
    expect(findings({ form })[0]).toMatch(/^error results-not-shown form.position/);
  });

  test("tease only where there is something to tease with", () => {
    const form = { ...aFunnel().form, position: "start" as const };
    expect(findings({ form, results: { teaser: "total" } })[0]).toMatch(
      /^warning useless-teaser results.teaser/,
    );
    expect(findings({ results: { teaser: "total" } })).toEqual([]);
  });

  test("fill in only variables that there are", () => {
    const [first] = aFunnel().followUps ?? [];
    const steps = (first?.steps ?? []).map((step) => ({
      ...step,
      action: {
        ...step.action,
        subject: { en: "{{name}}: {{score}}", fr: "{{nom}}" },
        button: "{{title}} {{ level }} {{company}}",
        opening: "{{email}}",
      },
    }));
    expect(findings({ followUps: [{ id: "f", trigger: "submitted", steps }] })).toEqual([
      "error unknown-variable followUps[0].steps[0].action.subject.fr: unknown variable {{nom}}; known are {{name}}, {{company}}, {{score}}, {{level}}, {{title}}",
      "error unknown-variable followUps[0].steps[0].action.opening: unknown variable {{email}}; known are {{name}}, {{company}}, {{score}}, {{level}}, {{title}}",
    ]);
  });
});
