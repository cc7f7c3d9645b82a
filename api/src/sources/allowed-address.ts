import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { SourceFailure } from "./failure.ts";

/** Networks in which no public source stands. @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const special = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
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
] as const)
  special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["ff00::", 8],
] as const)
  special.addSubnet(network, bits, "ipv6");

/** Addresses of the machine's own link, where clouds keep their secrets: never read, whoever asks. */
const ownLink = new BlockList();
ownLink.addSubnet("169.254.0.0", 16, "ipv4");
ownLink.addSubnet("fe80::", 10, "ipv6");

/** Whether a source may be read at this address. */
export function isAllowedAddress(address: string, allowPrivate: boolean): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isAllowedAddress(mapped, allowPrivate);
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) === 0 || ownLink.check(address, family)) return false;
  return allowPrivate || !special.check(address, family);
}

/**
 * Looks a name up and refuses it when one of its addresses is not allowed. It is the lookup of the connection itself:
 * a name that points elsewhere a moment later is checked at that moment.
 */
export function guardedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, "", 0);
      const refused = found.find(({ address }) => !isAllowedAddress(address, allowPrivate));
      const [first] = found;
      if (refused || !first) return answer(new SourceFailure("address-refused", { host: hostname }), "", 0);
      if (options.all) answer(null, found);
      else answer(null, first.address, first.family);
    });
  };
}

/** A host that is written as an address is never looked up. @throws SourceFailure when it is not allowed */
export function checkHost({ hostname }: URL, allowPrivate: boolean): void {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isAllowedAddress(host, allowPrivate))
    throw new SourceFailure("address-refused", { host });
}
