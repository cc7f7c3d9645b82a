import { BlockList, isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import type { RequestState } from "../http/request-state.ts";
import { networkOf } from "./network-of.ts";

/** Proxies whose `X-Forwarded-For` is believed. */
export type TrustedProxies = Pick<BlockList, "check">;

/** Whether this is an address, or a network as `10.0.0.0/8`. One of everything (`/0`) would believe anybody. */
export function isProxy(entry: string): boolean {
  const [address = "", prefix, ...more] = entry.split("/");
  const longest = isIP(address) === 4 ? 32 : 128;
  const isPrefix = prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longest);
  return isIP(address) !== 0 && isPrefix && more.length === 0;
}

/**
 * The proxies of a list of addresses and networks.
 * @throws RangeError for an entry that is neither
 */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  const proxies = new BlockList();
  for (const entry of list) {
    if (!isProxy(entry)) throw new RangeError(`${entry} is neither an address nor a network.`);
    const [address = "", prefix] = entry.split("/");
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (prefix === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(prefix), family);
  }
  return proxies;
}

/**
 * Where a request comes from, as attempts are counted. That is the connection's own address, unless a trusted proxy has
 * the connection: then it is the last address in `X-Forwarded-For` that is no such proxy. What stands before that one
 * could be made up. Requests without a socket are tests.
 */
export function addressOf(c: Context<RequestState>, proxies: TrustedProxies): string {
  const env: object = c.env ?? {};
  if (!("incoming" in env)) return "in-process";
  const connection = plain(getConnInfo(c).remote.address ?? "unknown");
  const forwarded = (c.req.header("x-forwarded-for") ?? "").split(",").map((part) => plain(part.trim()));
  let client = connection;
  while (isTrusted(client, proxies)) {
    const before = forwarded.pop();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return networkOf(client);
}

/** An IPv4 address in IPv6 dress is the IPv4 address; brackets and a port, which some proxies write, are left out. */
function plain(text: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
}

function isTrusted(address: string, proxies: TrustedProxies): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? "ipv4" : "ipv6");
}
