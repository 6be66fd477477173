import { lookup as systemLookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** Addresses that are not the public internet (IANA special-purpose registries). */
const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  special.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}
/** All that is public in IPv6; what carries an IPv4 address inside (mapped, NAT64) lies outside. */
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/** Every address of a name. */
export type Lookup = (hostname: string) => Promise<string[]>;

/** Whether an address is public unicast. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && unicast.check(address, "ipv6") && !special.check(address, "ipv6");
}

/**
 * An address of this host that may be connected to. Fails closed: an error of the resolver, or one address that is not
 * public, refuses the host.
 */
export async function checkedAddress(
  hostname: string,
  { allowPrivate, lookup }: { allowPrivate: boolean; lookup: Lookup },
): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) === 0 ? await lookup(host) : [host];
  const [first] = found;
  if (first === undefined) throw new Error("the name has no address");
  if (!allowPrivate && !found.every(isPublicAddress)) {
    throw new Error("the address is not on the public internet");
  }
  return first;
}

/** The system's resolver. */
export async function resolve(hostname: string): Promise<string[]> {
  return (await systemLookup(hostname, { all: true })).map(({ address }) => address);
}
