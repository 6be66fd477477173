import { expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";

const { booking } = aFunnel();
const codes = (provider: "calendly" | "cal", url: string) =>
  findings({
    booking: { ...booking, owners: booking?.owners ?? ["claire"], outside: { provider, url } },
  }).map((finding) => finding.split(" ").slice(0, 3).join(" "));
const elsewhere = ["warning outside-page booking.outside.url:"];

test("a booking page belongs to the provider whose webhook tells of its calls", () => {
  expect(codes("calendly", "https://calendly.com/claire/30min")).toEqual([]);
  expect(codes("cal", "https://cal.com/claire/30min")).toEqual([]);
  expect(codes("cal", "https://rdv.example.com/claire/30min")).toEqual([]);
  expect(codes("calendly", "https://cal.com/claire/30min")).toEqual(elsewhere);
  expect(codes("calendly", "https://calendly.com.example.org/claire")).toEqual(elsewhere);
  expect(codes("cal", "https://calendly.com/claire/30min")).toEqual(elsewhere);
});

test("an outside booking page is reached over https alone", () => {
  expect(codes("cal", "http://cal.com/claire")).toEqual([
    expect.stringMatching(/^error wrong-value booking\.outside\.url/),
  ]);
});
