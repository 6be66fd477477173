import { publish } from "@aimant/core";
import type { Funnel } from "@aimant/funnel";
import { aFunnel, funnelInput } from "@aimant/testing";
import { expect } from "vitest";
import { aBody, type AppUnderTest } from "./app-under-test.ts";

const mail = (id: string, template: "synthesis" | "offer" | "debrief-offer" | "download-link") => ({
  id,
  delay: template === "download-link" ? "PT0M" : "P1D",
  consent: "results",
  action: { type: "email" as const, template, ...(template === "synthesis" ? { pdf: true } : {}) },
});
const invitation = (id: "invitation" | "survey-invitation") => ({
  id,
  delay: "P1D",
  consent: "results",
  action: { type: "email" as const, template: id, invite: "sample" },
});

/** The sample funnel with every email that a diagnostic can send, a day apart. */
export function anInvitingFunnel(): Funnel {
  const steps = [
    mail("synthesis", "synthesis"),
    mail("offer", "offer"),
    mail("debrief", "debrief-offer"),
    invitation("invitation"),
    invitation("survey-invitation"),
  ];
  return aFunnel({ followUps: [{ id: "all", trigger: "submitted", stopOnBooking: false, steps }] });
}

/** Publishes a download beside it, hands it to this person and sends them the link. */
export async function handOverAGuide(under: AppUnderTest, email: string): Promise<void> {
  const { results: _, ...rest } = funnelInput;
  const guide = aFunnel({
    ...rest,
    slug: "guide",
    magnet: {
      kind: "download",
      title: { fr: "Le guide", en: "The guide" },
      // Longer than the tests go on.
      expires: "P90D",
      files: [{ id: "guide", label: "Le guide", path: "guide.pdf", filename: "guide.pdf" }],
    },
    followUps: [{ id: "link", trigger: "downloaded", steps: [mail("link", "download-link")] }],
  });
  const stored = await under.services.files.put({
    name: "guide.pdf",
    contentType: "application/pdf",
    body: new TextEncoder().encode("%PDF-1.7 the guide"),
  });
  await publish(under.services, guide, { guide: stored });
  const contact = { ...aBody().contact, email };
  expect((await under.submit(aBody({ contact, answers: {} }), {}, "guide")).status).toBe(201);
  await under.drain();
}
