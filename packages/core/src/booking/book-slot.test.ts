import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aFunnel,
  anOwner,
  aTeam,
  faultAt,
  InjectedFault,
  someAnswers,
  testServices,
  type TestServices,
} from "@aimant/testing";
import { Conflict, Invalid, NotFound } from "../errors.ts";
import { publish } from "../author/publish.ts";
import { publishTeam } from "../author/publish-team.ts";
import { withdraw } from "../author/withdraw.ts";
import { submit } from "../collect/submit.ts";
import { bookSlot, SlotTaken } from "./book-slot.ts";
import { freeSlots, openBooking } from "./open-booking.ts";

let under: TestServices;
beforeEach(async () => {
  under = await testServices();
});
afterEach(() => under.dispose());

const phone = "06 12 34 56 78";
let passes = 0;

/** Somebody who has been offered a call: the token of their link. */
async function invited(email: string, slug = "sample"): Promise<string> {
  const { id } = await submit(under.services, {
    slug,
    idempotencyKey: `pass-${(passes += 1)}`,
    answers: { ...someAnswers },
    contact: { name: "Léa Fontaine", email },
    consents: { results: true },
    locale: "fr",
    method: "widget",
    build: "test",
  });
  return under.services.tokens.derive("booking", id);
}

const slotsFor = async (token: string) => {
  const slots = await freeSlots(
    under.services,
    under.services.store,
    await openBooking(under.services, token),
  );
  return slots.map(({ start }) => start);
};
const firstFor = async (token: string) => (await slotsFor(token))[0] ?? expect.fail("no free slot");
const book = (token: string, start: Temporal.Instant, number = phone) =>
  bookSlot(under.services, { token, start, phone: number });

describe("a call", () => {
  it("is kept with its lead, owner, number and emails in one transaction: stopped before its end, nothing is", async () => {
    const token = await invited("lea@example.com");
    const start = await firstFor(token);
    const lead = await under.services.store.leads.byEmail("lea@example.com");
    const before = await under.services.store.timeline.ofLead(lead?.id ?? "");
    under.services.fault = faultAt("book:before-commit");
    await expect(book(token, start)).rejects.toThrow(InjectedFault);
    expect(await under.services.store.leads.byId(lead?.id ?? "")).toEqual(lead);
    expect(await under.services.store.timeline.ofLead(lead?.id ?? "")).toEqual(before);
    expect(await under.services.store.deliveries.counts()).toMatchObject({ planned: 1 });
    expect(await firstFor(token)).toEqual(start);
    await book(token, start);
    // Confirmation, brief and what reminds of it; the email that would have offered the call is silenced by it.
    const kept = await under.services.store.deliveries.ofLead(lead?.id ?? "");
    const planned = kept.filter(({ state }) => state === "planned").map(({ template }) => template);
    expect(planned).toEqual(
      expect.arrayContaining(["booking-confirmed", "booking-reminder", "qualified-lead"]),
    );
    expect(kept.filter(({ state }) => state === "skipped")).toHaveLength(1);
  });

  it("whose answer was lost on the way is answered again, not made again", async () => {
    const token = await invited("lea@example.com");
    const start = await firstFor(token);
    under.services.fault = faultAt("book:after-commit");
    await expect(book(token, start)).rejects.toThrow(InjectedFault);
    await under.restart();
    const { appointment } = await book(token, start);
    expect(appointment.startAt).toEqual(start);
    await under.runner().drain();
    expect(under.transport.sent.map(({ message }) => message.to).toSorted()).toEqual([
      "claire@example.com",
      "lea@example.com",
    ]);
  });

  it("needs a number, before it takes anything from anybody", async () => {
    const token = await invited("lea@example.com");
    const start = await firstFor(token);
    await expect(book(token, start, "12")).rejects.toThrow(Invalid);
    expect(await firstFor(token)).toEqual(start);
  });

  it("can be taken on the withdrawn funnel that offered it", async () => {
    const token = await invited("lea@example.com");
    await withdraw(under.services, "sample");
    expect((await book(token, await firstFor(token))).owner).toEqual({ name: "Claire Morel" });
  });

  it("is offered as the version said that the visitor saw", async () => {
    const token = await invited("lea@example.com");
    await publish(under.services, aFunnel({ booking: { owners: ["claire"], duration: "PT1H" } }));
    const { appointment } = await book(token, await firstFor(token));
    expect(appointment.endAt.since(appointment.startAt).total("minutes")).toBe(30);
  });

  it("when it is over leaves room for another one", async () => {
    const token = await invited("lea@example.com");
    const first = await book(token, await firstFor(token));
    under.clock.set(first.appointment.endAt.add({ minutes: 1 }));
    const second = await book(token, await firstFor(token));
    expect(second.appointment.id).not.toBe(first.appointment.id);
  });

  it("of one pass does not stand in the way of a call for another", async () => {
    const [one, two] = [await invited("lea@example.com"), await invited("lea@example.com")];
    await book(one, await firstFor(one));
    await expect(book(one, await firstFor(one))).rejects.toMatchObject({ reason: "already-booked" });
    expect((await book(two, await firstFor(two))).appointment.state).toBe("booked");
  });

  it("through a link that opens nothing is not found, whatever the time and number", async () => {
    const start = await firstFor(await invited("lea@example.com"));
    for (const token of ["", "x", "A".repeat(27), "../..", "\u0000"])
      await expect(book(token, start, "no number")).rejects.toThrow(NotFound);
  });
});

describe("a slot", () => {
  it("that is gone is refused with the next six that are free, in order", async () => {
    const [one, two] = [await invited("lea@example.com"), await invited("paul@example.com")];
    const start = await firstFor(one);
    await book(one, start);
    const refusal = await book(two, start).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SlotTaken);
    expect(refusal).toBeInstanceOf(Conflict);
    expect((refusal as SlotTaken).slots.map((slot) => slot.start)).toEqual((await slotsFor(two)).slice(0, 6));
  });

  it("of each owner is their own: the least loaded one takes the next lead", async () => {
    await publishTeam(
      under.services,
      aTeam([anOwner({ id: "marc", name: "Marc Vidal", email: "marc@example.com" })]),
    );
    await publish(under.services, aFunnel({ slug: "two", booking: { owners: ["claire", "marc"] } }));
    const tokens = [
      await invited("a@example.com", "two"),
      await invited("b@example.com", "two"),
      await invited("c@example.com", "two"),
    ];
    const names: string[] = [];
    for (const token of tokens) names.push((await book(token, await firstFor(token))).owner.name);
    expect(names).toEqual(["Claire Morel", "Marc Vidal", "Claire Morel"]);
  });

  it("is offered by the owner that the lead has already", async () => {
    await publishTeam(
      under.services,
      aTeam([anOwner({ id: "marc", name: "Marc Vidal", email: "marc@example.com" })]),
    );
    await publish(under.services, aFunnel({ slug: "marc-only", booking: { owners: ["marc"] } }));
    const first = await invited("lea@example.com", "marc-only");
    await book(first, await firstFor(first));
    const second = await invited("lea@example.com");
    expect((await openBooking(under.services, second)).owner.id).toBe("marc");
  });

  it("is the same hour of the wall clock before and after the clocks change", async () => {
    under.clock.set("2027-03-22T08:00:00Z");
    const starts = (await slotsFor(await invited("lea@example.com"))).map((start) =>
      start.toZonedDateTimeISO("Europe/Paris"),
    );
    expect(new Set(starts.map((start) => start.offset))).toEqual(new Set(["+01:00", "+02:00"]));
    const hours = (offset: string) =>
      [
        ...new Set(
          starts.filter((start) => start.offset === offset).map((start) => start.toPlainTime().toString()),
        ),
      ].toSorted();
    expect(hours("+01:00")).toEqual(hours("+02:00"));
  });
});
