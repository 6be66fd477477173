import { BlockList, isIP } from "node:net";

/** Which reverse proxies may say for whom they ask, as `TRUSTED_PROXIES` names them: addresses and ranges. */
export type Proxies = { trusts(address: string): boolean; readonly known: boolean };

/** Reads `10.0.0.0/8, 127.0.0.1`; throws `RangeError` for what is neither an address nor a range. */
export function readProxies(list: string | undefined): Proxies {
  const trusted = new BlockList();
  const entries = (list ?? "").split(",").flatMap((entry) => entry.trim() || []);
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const kind = familyOf(address);
    if (kind === undefined || (bits !== undefined && !/^\d{1,3}$/.test(bits))) throw new RangeError(entry);
    if (bits === undefined) trusted.addAddress(address, kind);
    else trusted.addSubnet(address, Number(bits), kind);
  }
  return {
    known: entries.length > 0,
    trusts: (address) => {
      const kind = familyOf(address);
      return kind !== undefined && trusted.check(address, kind);
    },
  };
}

const inside = readProxies("127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7");

/**
 * The network that a request comes from: the first 24 bits of an IPv4 address, the first 56 of an IPv6 one. Never the
 * address itself. `undefined` where it cannot be told: a proxy that is not named among the trusted ones speaks for
 * everybody, and must not be counted as one caller.
 */
export function networkOf(
  peer: string | undefined,
  forwarded: string | undefined,
  proxies: Proxies,
): string | undefined {
  if (peer === undefined) return undefined;
  const from = plain(peer);
  if (forwarded === undefined) return truncate(from);
  if (!proxies.known) return inside.trusts(from) ? undefined : truncate(from);
  // From the right: whatever stands left of the last address that is no proxy of ours, anybody may have written.
  const hops = [...forwarded.split(",").map((hop) => plain(hop.trim())), from];
  return truncate(hops.findLast((hop) => !proxies.trusts(hop)) ?? from);
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? "ipv4" : "ipv6";
}

/** Without a port, a zone or the prefix of IPv4 in IPv6. */
function plain(address: string): string {
  const bare = /^\[(.+)\](:\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+(\.\d+){3}):\d+$/, "$1");
  return bare.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
}

function truncate(address: string): string | undefined {
  const kind = familyOf(address);
  if (kind === "ipv4") return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (kind === undefined) return undefined;
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
  const bits = groups.slice(0, 4).map((group) => group.padStart(4, "0"));
  return `${bits.join("").slice(0, 14)}::/56`;
}
