import { publish, publishTeam, releaseAbsentOwners } from "@aimant/core";
import { aFunnel, anOwner, aTeam } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";

const claire = anOwner();
const bea = anOwner({ id: "bea", name: "Béa Lenoir", email: "bea@example.com" });
const manager = { name: "Hélène", email: "helene@example.com", locale: "fr" as const };
let under: AppUnderTest;
let ines: Prospect;
let start: string;
beforeEach(async () => {
  under = await appUnderTest();
  await publishTeam(under.services, { ...aTeam([claire]), manager });
  ines = await aProspect(under);
  [start = ""] = await slotsOf(under, ines.token);
  expect((await book(under, ines.token, start)).status).toBe(201);
  // Somebody of whom nothing is open yet.
  await aProspect(under, "paul@example.com");
  await under.services.store.transaction(async (tx) => {
    const paul = await tx.leads.byEmail("paul@example.com");
    await tx.leads.update(paul?.id ?? "", { ownerId: "claire" });
  });
  await under.drain();
  under.transport.sent.length = 0;
});
afterEach(() => under.dispose());

const only = async (...owners: (typeof claire)[]) => {
  const team = { ...aTeam(owners), manager };
  await publishTeam(under.services, team);
  await releaseAbsentOwners(under.services, team);
  await under.drain();
};
const mails = (to: string) =>
  under.transport.sent.filter(({ message }) => message.to === to).map(({ message }) => message);
const ownerOf = async (email: string) => (await under.services.store.leads.byEmail(email))?.ownerId;
const calls = () => under.services.store.appointments.ofLead(ines.leadId);

describe("an owner who is no longer in the team", () => {
  it("loses nothing: leads and the coming call are the next owner's, who has the brief and the link", async () => {
    await only(bea);
    expect([await ownerOf(ines.email), await ownerOf("paul@example.com")]).toEqual(["bea", "bea"]);
    expect(await calls()).toMatchObject([{ ownerId: "bea", state: "booked" }]);
    expect((await calls())[0]?.startAt.toString()).toBe(start);
    const [brief] = mails(bea.email);
    const link = /\/l\/[\w-]+/.exec(brief?.html ?? "")?.[0] ?? "";
    expect((await under.post(link, { act: "accept" })).status).toBe(200);
    expect(mails(ines.email).map(({ html }) => html.includes("Béa Lenoir"))).toEqual([true]);
    expect(await under.services.store.owners.byId("claire")).toBeUndefined();
  });

  it("is told to the manager, once for each open lead, with a link that may act; and in the log", async () => {
    await only(bea);
    await only(bea);
    const told = mails(manager.email);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("Béa Lenoir");
    expect(told[0]?.text).toContain("Inès Moreau");
    const link = /\/l\/[\w-]+/.exec(told[0]?.html ?? "")?.[0] ?? "";
    expect((await under.app.request(link)).status).toBe(200);
    expect(under.log.entries.filter(({ event }) => event === "qualify.owner-left")).toMatchObject([
      { level: "error", fields: { owner: "claire", leads: 2 } },
    ]);
    const timeline = await under.services.store.timeline.ofLead(ines.leadId);
    expect(timeline.filter(({ kind }) => kind === "reassigned")).toMatchObject([
      { actor: "system", data: { from: "claire", to: "bea", act: "owner-left" } },
    ]);
  });

  it("hands over by the rules where they name somebody", async () => {
    const zoe = anOwner({ id: "zoe", name: "Zoé Petit", email: "zoe@example.com" });
    const team = { ...aTeam([bea, zoe]), manager, routing: [{ id: "all", owners: ["zoe"] }] };
    await publishTeam(under.services, team);
    await releaseAbsentOwners(under.services, team);
    await under.drain();
    expect(await ownerOf(ines.email)).toBe("zoe");
    expect(await calls()).toMatchObject([{ ownerId: "zoe" }]);
  });

  it("whose time the next one has not keeps the call all the same, loudly", async () => {
    await publishTeam(under.services, { ...aTeam([claire, bea]), manager });
    await publish(under.services, aFunnel({ slug: "beas", booking: { owners: ["bea"] } }));
    const response = await under.submit(
      aBody({ contact: { ...aBody().contact, email: "zoe@example.com" } }),
      {},
      "beas",
    );
    const { next } = (await response.json()) as { next: { bookingUrl: string } };
    const token = next.bookingUrl.split("/b/")[1] ?? "";
    expect((await book(under, token, start)).status).toBe(201);
    await only(bea);
    expect(await calls()).toMatchObject([{ ownerId: "bea", state: "booked" }]);
    expect(under.log.entries.map(({ event }) => event)).toContain("qualify.two-calls-at-once");
  });

  it("may come back: nothing is taken from anybody then", async () => {
    await only(bea);
    under.transport.sent.length = 0;
    await only(claire, bea);
    expect(await ownerOf(ines.email)).toBe("bea");
    expect(under.transport.sent).toEqual([]);
  });
});
