import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";

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

  test("are kept where a call can be booked before they go out", () => {
    const booking = { owners: ["ada"] };
    const [first] = aFunnel().followUps ?? [];
    const keeps = first ? [{ ...first, stopOnBooking: false }] : [];
    expect(findings({ booking, results: { show: "both" } })).toEqual([
      'warning promise-stops followUps[0]: follow-up "after" ends when a call is booked, and with it the synthesis that was promised: set stopOnBooking to false',
    ]);
    expect(findings({ booking, results: { show: "both" }, followUps: keeps })).toEqual([]);
    expect(findings({ booking, results: { show: "email" } })).toEqual([]);
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
