import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import { exampleScript } from "../../example-script.ts";
import type { Asked } from "./asked.ts";

/** Something that asks the ten questions on a page, and where to find what it shows. */
export type Contestant = {
  name: string;
  /** What its documentation says to paste. */
  snippet: string;
  /** What its page loads, by path. */
  files: Record<string, { type: string; body: string | Buffer }>;
  /** The element that it renders in; through its shadow root, where it has one. */
  host: string;
  title: string;
  option: string;
  next: string;
};

const script = (body: string | Buffer) => ({ type: "text/javascript; charset=utf-8", body });
const json = (value: unknown) => ({ type: "application/json", body: JSON.stringify(value) });

export function ours(slug: string): Contestant {
  return {
    name: "Aimant",
    snippet: `<aimant-funnel slug="${slug}" style="display:block;min-height:43rem"></aimant-funnel>
<script async src="/w/${slug}.js"></script>`,
    files: { [`/w/${slug}.js`]: script(exampleScript(slug, "fr").code) },
    host: "aimant-funnel",
    title: "#h",
    option: "input",
    next: ".foot button",
  };
}

export async function handWritten(asked: Asked): Promise<Contestant> {
  const output = await build({
    configFile: false,
    logLevel: "warn",
    define: { ASKED: JSON.stringify(asked), "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: join(import.meta.dirname, "hand-written.ts"), formats: ["iife"], name: "form" },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });
  const [first] = [output].flat();
  if (!first || !("output" in first)) throw new Error("the hand-written form was not built");
  return {
    name: "hand-written Preact form",
    snippet: '<div id="form" style="min-height:43rem"></div><script async src="/form.js"></script>',
    files: { "/form.js": script(first.output[0].code) },
    host: "#form",
    title: "legend",
    option: "input",
    next: "button.next",
  };
}

/** What is installed beside this file, by the benchmark itself. */
const read = (path: string) => readFileSync(resolve(import.meta.dirname, "node_modules", path));

export function surveyJs({ questions, fields, consents, submit }: Asked): Contestant {
  const pages = questions.map(({ id, label, kind, options }) => ({
    elements: [
      {
        type: kind === "one" ? "radiogroup" : "checkbox",
        name: id,
        title: label,
        isRequired: true,
        choices: options,
      },
    ],
  }));
  const form = {
    elements: [
      ...fields.map(({ id, label, required }) => ({
        type: "text",
        name: `contact.${id}`,
        title: label,
        isRequired: required,
        ...(id === "email" && { inputType: "email", validators: [{ type: "email" }] }),
      })),
      ...consents.map(({ id, text, required }) => ({
        type: "checkbox",
        name: `consents.${id}`,
        titleLocation: "hidden",
        isRequired: required,
        choices: [text],
      })),
    ],
  };
  const definition = {
    pages: [...pages, form],
    completeText: submit,
    autoAdvanceEnabled: true,
    showProgressBar: true,
  };
  return {
    name: "SurveyJS 2.5.38",
    snippet: `<link rel="stylesheet" href="/survey-core.min.css">
<script defer src="/survey.core.min.js"></script><script defer src="/survey-js-ui.min.js"></script>
<div id="survey" style="min-height:43rem"></div><script defer src="/survey.js"></script>`,
    files: {
      "/survey-core.min.css": { type: "text/css", body: read("survey-core/survey-core.fontless.min.css") },
      "/survey.core.min.js": script(read("survey-core/survey.core.min.js")),
      "/survey-js-ui.min.js": script(read("survey-js-ui/survey-js-ui.min.js")),
      "/survey.js": script(
        `const survey = new Survey.Model(${JSON.stringify(definition)}); survey.render(document.getElementById("survey"));`,
      ),
    },
    host: "#survey",
    title: ".sd-question__title",
    option: ".sd-item__control",
    next: ".sd-navigation__next-btn",
  };
}

const survey = "0190a000-0000-7000-8000-000000000001";

/** Its surveys stand above the page, and take the name of whoever answers from elsewhere. */
export function postHog({ questions, title }: Asked): Contestant {
  const definition = {
    id: survey,
    name: title,
    description: "",
    type: "popover",
    start_date: "2026-01-01T00:00:00Z",
    end_date: null,
    linked_flag_key: null,
    targeting_flag_key: null,
    internal_targeting_flag_key: null,
    conditions: null,
    feature_flag_keys: [],
    current_iteration: null,
    appearance: { surveyPopupDelaySeconds: 0, displayThankYouMessage: true, whiteLabel: true },
    questions: questions.map(({ id, label, kind, options }) => ({
      id,
      type: kind === "one" ? "single_choice" : "multiple_choice",
      question: label,
      choices: options,
      buttonText: "Continuer",
      skipSubmitButton: kind === "one",
    })),
  };
  const config = {
    token: "phc_bench",
    supportedCompression: ["gzip-js"],
    hasFeatureFlags: false,
    captureDeadClicks: false,
    capturePerformance: false,
    autocapture_opt_out: true,
    autocaptureExceptions: false,
    analytics: { endpoint: "/i/v0/e/" },
    elementsChainAsString: true,
    sessionRecording: false,
    heatmaps: false,
    surveys: [definition],
    defaultIdentifiedOnly: true,
    siteApps: [],
  };
  const version = (JSON.parse(read("posthog-js/package.json").toString()) as { version: string }).version;
  const surveys = script(read("posthog-js/dist/surveys.js"));
  return {
    name: `PostHog surveys ${version}`,
    snippet: `<script async src="/static/array.js" onload="posthog.init('phc_bench', { api_host: location.origin, opt_out_useragent_filter: true, person_profiles: 'never' })"></script>`,
    files: {
      "/static/array.js": script(read("posthog-js/dist/array.js")),
      "/static/surveys.js": surveys,
      [`/static/${version}/surveys.js`]: surveys,
      "/array/phc_bench/config.js": script(
        `(function(){window._POSTHOG_REMOTE_CONFIG=window._POSTHOG_REMOTE_CONFIG||{};window._POSTHOG_REMOTE_CONFIG["phc_bench"]={config:${JSON.stringify(config)},siteApps:[]}})()`,
      ),
      "/array/phc_bench/config": json(config),
      "/api/surveys/": json({ surveys: [definition] }),
      "/flags/": json({ featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false }),
    },
    host: '[class*="PostHogSurvey"]',
    title: ".survey-question",
    option: "input",
    next: ".form-submit",
  };
}
