import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";
import { aFollowUp, aStep } from "../../fixtures/steps.ts";

const [synthesis] = aFunnel().followUps ?? [];
const posts = (url: string) =>
  findings({
    followUps: [...(synthesis ? [synthesis] : []), aFollowUp([aStep({ action: { type: "webhook", url } })])],
  });

describe("webhooks", () => {
  test.each([
    "https://hooks.example.com/a",
    "https://8.8.8.8/",
    "https://172.32.0.1/",
    "https://fd.example.com/",
    "https://[2001:db8::1]/",
  ])("may go to %s", (url) => expect(posts(url)).toEqual([]));

  test.each([
    "http://localhost:3000/hook",
    "https://crm.localhost/",
    "https://printer.local/",
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "https://10.1.2.3/",
    "https://172.16.0.1/",
    "https://192.168.1.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://100.64.0.1/",
    "https://0.0.0.0/",
    "https://[::1]/",
    "https://[::]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
  ])("to %s stay inside a network", (url) => {
    expect(posts(url)).toEqual([
      expect.stringMatching(
        /^warning private-webhook followUps\[1\]\.steps\[0\]\.action\.url: step "tell" posts to /,
      ),
    ]);
  });

  test("in clear text are doubtful, other schemes refused", () => {
    expect(posts("http://hooks.example.com/")).toEqual([
      'warning insecure-webhook followUps[1].steps[0].action.url: step "tell" posts personal data in clear text: use https',
    ]);
    expect(posts("ftp://hooks.example.com/")[0]).toMatch(/^error wrong-value/);
    expect(posts("hooks.example.com")[0]).toMatch(/^error wrong-value/);
  });
});
