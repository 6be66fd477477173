import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

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
