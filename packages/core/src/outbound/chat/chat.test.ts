import { describe, expect, it } from "vitest";
import { concludeCall } from "../../booking/conclude-call.ts";
import type { OutboundAnswer } from "../../ports/index.ts";
import { planErasure } from "../../privacy/erase.ts";
import { aHouse } from "../../testing/a-house.ts";
import { addEndpoint } from "../add-endpoint.ts";
import { testEndpoint } from "../manage-endpoint.ts";
import { chatMessage } from "./message.ts";
import { slackPayload } from "./slack.ts";
import { teamsPayload } from "./teams.ts";

const url = "https://hooks.example.com/services/T000/B000/secret";
const hostile =
  "<!channel> <https://evil.test|click> *bold* [x](https://evil.test) &amp;\u202e\n\nFrom: the boss";

const bodyOf = (value: string) => ({
  lead: { id: "01KLEAD", name: value, company: value, owner: { id: "claire", name: "Claire" } },
  score: { total: 58, level: "growing" },
  appointment: { start: "2026-11-25T09:00:00Z", timeZone: "Europe/Paris" },
});

type Block = { type: string; text?: Text; fields?: Text[]; elements?: Text[] };
type Text = { type: string; text: string };

async function aChannel(kind: "slack" | "teams", choices: object = {}) {
  const house = await aHouse([]);
  const { endpoint } = await addEndpoint(house.services, { kind, url, locale: "fr", ...choices });
  const sent: { body: string; signed: boolean }[] = [];
  const state: { answer: OutboundAnswer } = { answer: { status: 200, said: "ok" } };
  house.services.outbound = {
    ...house.services.outbound,
    async post({ body, sign }) {
      sent.push({ body, signed: sign !== undefined });
      return state.answer;
    },
  };
  return { ...house, endpoint, sent, state };
}

describe("a Slack channel", () => {
  it("shows what people typed as they typed it: in plain text, on one line, in nothing that notifies", () => {
    const payload = slackPayload(chatMessage("lead.qualified", bodyOf(hostile), "fr")) as {
      text: string;
      blocks: Block[];
    };
    expect(payload.text).toBe("Contact qualifié");
    const texts = payload.blocks.flatMap(({ text, fields = [], elements = [] }) => [
      ...(text === undefined ? [] : [text]),
      ...fields,
      ...elements,
    ]);
    expect(new Set(texts.map(({ type }) => type))).toEqual(new Set(["plain_text"]));
    const name = texts.find(({ text }) => text.startsWith("Nom\n"))?.text ?? "";
    expect(name.split("\n")).toHaveLength(2);
    expect(name).not.toContain("\u202e");
    for (const { fields = [] } of payload.blocks) expect(fields.length).toBeLessThanOrEqual(10);
  });

  it("hears of qualified leads, booked and missed calls and late answers unless told, by no name", async () => {
    const house = await aChannel("slack");
    const { id } = await house.pass({ contact: { name: "Léa", email: "lea@example.com", company: "Lumen" } });
    const { appointment } = await house.book(id);
    await house.after("P30D");
    await concludeCall(house.services, {
      token: house.services.tokens.derive("appointment", appointment.id),
      outcome: "missed",
    });
    await house.after("PT1M");
    const titles = house.sent.map(({ body }) => (JSON.parse(body) as { text: string }).text);
    expect(titles).toEqual(["Rendez-vous pris", "Contact qualifié", "Rendez-vous manqué"]);
    const all = JSON.stringify(house.sent);
    expect(all).toContain("Lumen");
    expect(all).not.toMatch(/Léa|lea@|612345678/);
    expect(house.sent.every(({ signed }) => !signed)).toBe(true);
  });

  it("that was removed is switched off at once", async () => {
    const house = await aChannel("slack");
    house.state.answer = { status: 404, said: "no_service" };
    await testEndpoint(house.services, house.endpoint.id);
    await house.after("PT0S");
    expect((await house.services.store.endpoints.byId(house.endpoint.id))?.disabledWhy).toBe("gone");
  });

  it("that was told of somebody is asked to forget them", async () => {
    const house = await aChannel("slack");
    const { id } = await house.pass();
    await house.book(id);
    await house.after("PT0S");
    const leadId = (await house.lead()).id;
    await planErasure(house.services, await house.lead(), "asked");
    await house.after("PT1M");
    expect(house.sent[0]?.body).toContain(`Référence ${leadId}`);
    expect(house.sent.at(-1)?.body).toContain(leadId);
    expect(house.sent.at(-1)?.body).toContain("demandé l’effacement");
  });
});

describe("a Teams channel", () => {
  it("gets an adaptive card that reads no Markdown in what people typed", () => {
    const payload = teamsPayload(chatMessage("appointment.missed", bodyOf(hostile), "en")) as {
      type: string;
      attachments: { contentType: string; content: { body: { type: string; text?: string }[] } }[];
    };
    expect(payload.type).toBe("message");
    const [card] = payload.attachments;
    expect(card?.contentType).toBe("application/vnd.microsoft.card.adaptive");
    const markdown = card?.content.body.filter(({ type }) => type !== "RichTextBlock");
    expect(markdown?.map(({ text }) => text)).toEqual(["Call missed"]);
    expect(JSON.stringify(card)).toContain("[x](https://evil.test)");
  });

  it("is told what was chosen", async () => {
    const house = await aChannel("teams", { fields: ["name"], events: ["lead.created"], locale: "en" });
    await house.pass();
    await house.after("PT0S");
    expect(house.sent).toHaveLength(1);
    expect(house.sent[0]?.body).toMatch(/New contact.*Léa Fontaine/);
    expect(house.sent[0]?.body).not.toMatch(/lea@|Score/);
  });
});
