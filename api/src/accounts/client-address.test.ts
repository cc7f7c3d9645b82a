import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { RequestState } from "../http/request-state.ts";
import { addressOf, isProxy, trustedProxies } from "./client-address.ts";

const proxies = ["127.0.0.1", "::1", "10.0.0.0/8"];

/** Where a request comes from, as this connection and header say. */
async function from(connection: string, forwarded?: string, trusted: readonly string[] = proxies) {
  const app = new Hono<RequestState>();
  app.get("/", (c) => c.text(addressOf(c, trustedProxies(trusted))));
  const socket = { remoteAddress: connection, remotePort: 40_000, remoteFamily: "IPv4" };
  const init = forwarded === undefined ? {} : { headers: { "x-forwarded-for": forwarded } };
  return (await app.request("/", init, { incoming: { socket } })).text();
}

describe("where a request comes from", () => {
  test.each([
    ["a connection without a proxy", "203.0.113.9", undefined, "203.0.113.9"],
    ["somebody who makes the header up", "203.0.113.9", "198.51.100.7", "203.0.113.9"],
    ["a proxy on this machine", "127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a proxy in IPv6 dress", "::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a proxy over IPv6", "::1", "2001:db8:1:2:3::4", "2001:db8:1:2::/64"],
    ["two proxies after each other", "127.0.0.1", "203.0.113.9, 10.1.2.3", "203.0.113.9"],
    ["a client that wrote a header of its own first", "127.0.0.1", "192.0.2.1, 203.0.113.9", "203.0.113.9"],
    ["a client that names a proxy", "127.0.0.1", "10.9.9.9, 203.0.113.9", "203.0.113.9"],
    ["a proxy that adds a port", "127.0.0.1", "203.0.113.9:51234", "203.0.113.9"],
    ["a proxy that adds a port to IPv6", "127.0.0.1", "[2001:db8::1]:443", "2001:db8:0:0::/64"],
    ["a proxy without the header", "127.0.0.1", undefined, "127.0.0.1"],
    ["a proxy with nonsense in the header", "127.0.0.1", "203.0.113.9, unknown", "127.0.0.1"],
    ["the proxy's own machine", "127.0.0.1", "127.0.0.1", "127.0.0.1"],
  ])("%s", async (_, connection, forwarded, expected) => {
    expect(await from(connection, forwarded)).toBe(expected);
  });

  test("is the connection itself when no proxy was named", async () => {
    expect(await from("127.0.0.1", "203.0.113.9", [])).toBe("127.0.0.1");
  });
});

test.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["10.0.0.0/8", true],
  ["fd00::/8", true],
  ["localhost", false],
  ["10.0.0.0/33", false],
  ["10.0.0.0/0", false],
  ["10.0.0.0/8/8", false],
  ["10.0.0", false],
  ["", false],
])("%s names a proxy: %s", (entry, expected) => {
  expect(isProxy(entry)).toBe(expected);
});
