import { expect, it } from "vitest";
import { networkOf, readProxies } from "./network-of.ts";

const none = readProxies(undefined);
const ours = readProxies("127.0.0.1, 10.1.0.0/16, ::1");

it.each<[string, string | undefined, string | undefined]>([
  ["203.0.113.77", undefined, "203.0.113.0/24"],
  ["203.0.113.78", undefined, "203.0.113.0/24"],
  ["::ffff:203.0.113.77", undefined, "203.0.113.0/24"],
  ["2001:db8:1:2ab::1", undefined, "20010db8000102::/56"],
  ["2001:db8:1:2cd:9:9:9:9", undefined, "20010db8000102::/56"],
  ["2001:db8:1:3ab::1", undefined, "20010db8000103::/56"],
  ["fe80::1%eth0", undefined, "fe800000000000::/56"],
  // What a caller says about itself is worth nothing.
  ["203.0.113.77", "198.51.100.1", "203.0.113.0/24"],
  ["somewhere", undefined, undefined],
])("without proxies, %s that forwards %s is of %s", (peer, forwarded, network) => {
  expect(networkOf(peer, forwarded, none)).toBe(network);
});

it.each<[string, string | undefined, string | undefined]>([
  ["127.0.0.1", "198.51.100.1", "198.51.100.0/24"],
  ["127.0.0.1", "1.2.3.4, 198.51.100.1, 10.1.2.3", "198.51.100.0/24"],
  ["127.0.0.1", "1.2.3.4, 198.51.100.1:4711", "198.51.100.0/24"],
  ["::1", "[2001:db8::7]:443", "20010db8000000::/56"],
  ["127.0.0.1", "not an address", undefined],
  ["203.0.113.77", "198.51.100.1", "203.0.113.0/24"],
  ["127.0.0.1", undefined, "127.0.0.0/24"],
])("behind our proxies, %s that forwards %s is of %s", (peer, forwarded, network) => {
  expect(networkOf(peer, forwarded, ours)).toBe(network);
});

it("a proxy that nobody named speaks for everybody, and is not counted as one caller", () => {
  expect(networkOf("10.0.0.2", "198.51.100.1", none)).toBeUndefined();
});

it.each(["10.0.0.0/x", "example.com", "10.0.0.0/99"])("%s is no proxy", (entry) => {
  expect(() => readProxies(entry)).toThrow(RangeError);
});
