import { withdraw } from "@aimant/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFunnel, funnelInput } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let path = "";
beforeAll(async () => {
  const [followUp] = funnelInput.followUps ?? [];
  const [step] = followUp?.steps ?? [];
  if (followUp === undefined || step === undefined) throw new Error("the sample funnel has a step");
  const withPdf = { ...step, action: { type: "email" as const, template: "synthesis" as const, pdf: true } };
  under = await appUnderTest({ funnel: aFunnel({ followUps: [{ ...followUp, steps: [withPdf] }] }) });
  const response = await under.submit(aBody());
  const { next } = (await response.json()) as { next: { url: string } };
  path = next.url.replace("http://aimant.test", "");
});
afterAll(() => under.dispose());

describe("the synthesis as a PDF", () => {
  it("opens from its link, is kept by nobody and found by no search engine", async () => {
    const answer = await under.app.request(`${path}.pdf`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^inline; filename=.*\.pdf/),
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      "x-content-type-options": "nosniff",
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    expect(bytes.length).toBeLessThan(100 * 1_024);
  });

  it("is the same bytes each time", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => (await under.app.request(`${path}.pdf`)).arrayBuffer()),
    );
    expect(Buffer.from(one as ArrayBuffer).equals(Buffer.from(two as ArrayBuffer))).toBe(true);
  });

  it.each([".pdf", `/${"A".repeat(27)}.pdf`, "/x.pdf", ".pdf.pdf", ".PDF", ".html"])(
    "is not found where the link ends in %s",
    async (end) => {
      const asked = end.startsWith("/") ? `/r${end}` : end === ".pdf" ? "/r/.pdf" : `${path}${end}`;
      expect((await under.app.request(asked)).status).toBe(404);
    },
  );

  it("outlives its funnel: what was promised is sent, and every link of it works", async () => {
    await withdraw(under.services, "sample");
    expect((await under.app.request("/f/sample")).status).toBe(404);
    under.clock.advance("P2D");
    await under.drain();
    const mail = under.transport.sent.findLast(({ message }) => message.to === "ines.moreau@example.com");
    const [file] = mail?.message.attachments ?? [];
    expect(file).toMatchObject({ contentType: "application/pdf", filename: expect.stringMatching(/\.pdf$/) });
    expect(
      Buffer.from(file?.content ?? "", "base64")
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    for (const link of [`${path}.pdf`, path, under.linkFor("ines.moreau@example.com", "u")])
      expect((await under.app.request(link)).status, link).toBe(200);
  });
});
