import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { renderBookedPage, renderBookingPage } from "../index.ts";
import type { BookingPageProps } from "../index.ts";
import { aBookingPage } from "../samples.ts";
import { zoneName, zoneOffset } from "./zones.ts";

const parse = (html: string) => new new Window().DOMParser().parseFromString(html, "text/html");
const pageOf = (changes: Partial<BookingPageProps> = {}) =>
  parse(renderBookingPage({ ...aBookingPage(), ...changes }));
const zone = (changes: Partial<BookingPageProps>) =>
  pageOf(changes).querySelector("script")?.getAttribute("data-zone");

describe("the booking page", () => {
  it("offers all times as one required choice, and sends it with the number and the zone", () => {
    const page = pageOf({ selected: "2026-11-25T14:00:00Z" });
    const form = page.querySelector('form[method="post"]');
    expect(form?.getAttribute("action")).toBe("/b/token");
    const times = [...page.querySelectorAll('input[name="start"]')];
    expect(times).toHaveLength(6);
    expect(
      times.every((time) => time.getAttribute("type") === "radio" && time.hasAttribute("required")),
    ).toBe(true);
    expect(
      times.filter((time) => time.hasAttribute("checked")).map((time) => time.getAttribute("value")),
    ).toEqual(["2026-11-25T14:00:00Z"]);
    expect(page.querySelector('input[name="tz"]')?.getAttribute("value")).toBe("America/Toronto");
    const phone = page.querySelector('input[name="phone"]');
    expect(phone?.getAttribute("type")).toBe("tel");
    expect(phone?.getAttribute("form")).toBe(form?.id);
    expect(page.querySelector('button[form="book"]')?.getAttribute("type")).toBe("submit");
  });

  it("changes the time zone by a link's means, the shown one always among the choices", () => {
    const page = pageOf();
    const select = page.querySelector('form[method="get"] select[name="tz"]');
    expect(select?.querySelector("option[selected]")?.getAttribute("value")).toBe("America/Toronto");
    expect(select?.querySelectorAll("option")).toHaveLength(3);
    expect(page.querySelector(".zone")?.textContent).toContain("est à l’heure de Paris");
    expect(pageOf({ timeZone: "Europe/Brussels" }).querySelector(".zone p")).toBeNull();
  });

  it("lets the script change the zone only on a first, unspoilt visit", () => {
    expect(zone({})).toBe("America/Toronto");
    expect(zone({ zoneChosen: true })).toBeFalsy();
    expect(zone({ problem: { kind: "past", message: "Ce moment est passé" } })).toBeFalsy();
    expect(zone({ phone: { value: "0", country: "FR", error: "Trop court" } })).toBeFalsy();
  });

  it("opens one day's times, the first or the chosen one's, as a choice that works without scripts", () => {
    const opened = (page: ReturnType<typeof pageOf>) =>
      [...page.querySelectorAll('.strip input[type="radio"][checked]')].map((day) =>
        day.getAttribute("value"),
      );
    expect(opened(pageOf())).toEqual(["2026-11-24"]);
    const page = pageOf({ selected: "2026-11-25T14:00:00Z" });
    expect(opened(page)).toEqual(["2026-11-25"]);
    // What is picked to look at is not posted with the time.
    expect(page.querySelector(".strip")?.closest("form")).toBeNull();
    for (const day of page.querySelectorAll(".strip input")) {
      expect(page.querySelector(`label[for="${day.id}"] .hidden`)?.textContent).toContain("novembre");
      expect(page.querySelector("style")?.textContent).toContain(
        `.choose:has(#${day.id}:checked) #day-${day.getAttribute("value")}{display:block}`,
      );
    }
    expect(pageOf({ days: aBookingPage().days.slice(0, 1) }).querySelector(".strip")).toBeNull();
  });

  it("lists every country with its calling code, by name in the page's language, the likely one chosen", () => {
    const list = (changes: Partial<BookingPageProps>) => [
      ...pageOf(changes).querySelectorAll('select[name="country"] option'),
    ];
    const french = list({ phone: { value: "", country: "CH" } });
    expect(french.length).toBeGreaterThan(230);
    expect(french.filter((one) => one.hasAttribute("selected")).map((one) => one.textContent)).toEqual([
      "Suisse (+41)",
    ]);
    const names = french.map((one) => one.textContent ?? "");
    expect(names).toEqual(names.toSorted(new Intl.Collator("fr").compare));
    expect(list({ locale: "en" }).map((one) => one.textContent)).toContain("Switzerland (+41)");
    expect(pageOf().querySelector('select[name="country"]')?.getAttribute("form")).toBe("book");
  });

  it("says a refused number at the top and at the field", () => {
    const page = pageOf({ phone: { value: "06", country: "FR", error: "Il manque des chiffres" } });
    expect(page.querySelector(".summary")?.textContent).toContain("Il manque des chiffres");
    expect(page.querySelector(".summary a")?.getAttribute("href")).toBe("#phone");
    expect(page.querySelector("#phone")?.getAttribute("aria-describedby")).toBe("phone-error phone-help");
    expect(page.querySelector("#phone")?.getAttribute("value")).toBe("06");
    expect(page.title.startsWith("Erreur")).toBe(true);
  });

  it("offers to write where no time is left, and drops days without any", () => {
    const days = aBookingPage().days.map((day) => ({ ...day, slots: [] }));
    const page = pageOf({ days });
    expect(page.querySelectorAll("form")).toHaveLength(0);
    expect(page.querySelector('a[href^="mailto:claire@example.com?subject="]')).not.toBeNull();
    const [first, ...others] = aBookingPage().days;
    expect(
      pageOf({ days: [{ ...(first ?? { date: "", label: "" }), slots: [] }, ...others] }).querySelectorAll(
        ".day",
      ),
    ).toHaveLength(2);
  });

  it("stands dates and zones that make no sense", () => {
    const page = pageOf({
      timeZone: "Nowhere/At_all",
      days: ["a", "b", "c"].map((date) => ({
        date,
        label: date,
        slots: [{ start: `not a time ${date}`, label: "14 h" }],
      })),
    });
    expect(page.querySelector("option[selected]")?.textContent).toBe("At all");
    expect(page.querySelectorAll(".strip label")).toHaveLength(3);
  });
});

describe("time zones in words", () => {
  it("are named after places, in French where there is a French name", () => {
    expect(zoneName("Europe/London", "fr")).toBe("Londres");
    expect(zoneName("Europe/London", "en")).toBe("London");
    expect(zoneName("America/New_York", "fr-CA")).toBe("New York");
    expect(zoneName("UTC", "en")).toBe("UTC");
  });

  it("show the difference at the moment of the call, summer or winter", () => {
    expect(zoneOffset("Europe/Paris", "2026-11-24T09:00:00Z")).toBe("UTC+1");
    expect(zoneOffset("Europe/Paris", "2026-07-24T09:00:00Z")).toBe("UTC+2");
    expect(zoneOffset("America/Toronto", "2026-11-24T09:00:00Z")).toBe("UTC−5");
    expect(zoneOffset("Nowhere/At_all", "")).toBe("");
  });
});

describe("the confirmation", () => {
  const { owner, durationMinutes, theme, brand } = aBookingPage();
  const props = {
    locale: "fr",
    nonce: "n",
    theme,
    brand,
    owner,
    durationMinutes,
    startLabel: "mardi 24 novembre à 14 h 30",
    phone: "06 39 98 01 23",
    icsUrl: "/b/token/invitation.ics",
  };

  it("repeats when, with whom and on which number, in the prospect's own zone", () => {
    const page = parse(renderBookedPage({ ...props, timeZone: "Europe/Athens" }));
    const facts = page.querySelector(".ticket")?.textContent ?? "";
    for (const fact of [
      "mardi 24 novembre à 14 h 30",
      "heure d’Athènes",
      "Claire Fontaine",
      "06 39 98 01 23",
      "30\u00a0min",
    ])
      expect(facts).toContain(fact);
    expect(page.querySelector('a[href="/b/token/invitation.ics"]')?.textContent).toContain(
      "Ajouter à mon agenda",
    );
    expect(page.querySelector('a[href="mailto:claire@example.com"]')).not.toBeNull();
  });

  it("does not announce a second confirmation when it is opened again", () => {
    const page = parse(
      renderBookedPage({
        ...props,
        timeZone: "Europe/Paris",
        already: true,
        changeText: "Répondez à l’e-mail.",
      }),
    );
    expect(page.querySelector("h1")?.textContent).toBe("Votre rendez-vous est déjà pris");
    expect(page.body.textContent).not.toContain("Une confirmation");
    expect(page.body.textContent).toContain("Répondez à l’e-mail.");
  });
});
