import { expect, test } from "vitest";
import { checkHost, guardedLookup, isAllowedAddress } from "./allowed-address.ts";

test.each([
  ["127.0.0.1", false],
  ["127.9.9.9", false],
  ["0.0.0.0", false],
  ["10.1.2.3", false],
  ["172.20.0.1", false],
  ["192.168.1.1", false],
  ["100.64.0.1", false],
  ["169.254.169.254", false],
  ["224.0.0.1", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:7f00:1", false],
  ["::ffff:169.254.169.254", false],
  ["fc00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["not an address", false],
  ["145.45.1.1", true],
  ["2a02:20::1", true],
])("a source at %s may be read: %s", (address, expected) => {
  expect(isAllowedAddress(address, false)).toBe(expected);
});

test("a host that an operator named may stand in her own network, but never on the link where clouds keep secrets", () => {
  for (const address of ["127.0.0.1", "10.1.2.3", "::1", "fc00::1"])
    expect(isAllowedAddress(address, true)).toBe(true);
  for (const address of ["169.254.169.254", "fe80::1", "::ffff:169.254.169.254"])
    expect(isAllowedAddress(address, true)).toBe(false);
});

test.each(["http://0x7f.1/", "http://2130706433/", "http://[::1]/", "http://0177.0.0.1/", "http://127.1/"])(
  "%s is an address of this machine, however it is written",
  (url) => expect(() => checkHost(new URL(url), false)).toThrow("private network"),
);

test("a name that points into a private network is refused at the moment of connecting", async () => {
  const error = await new Promise((resolve) =>
    guardedLookup(false)("localhost", {}, (found) => resolve(found)),
  );
  expect(String(error)).toContain("localhost points to an address in a private network");
  const address = await new Promise((resolve, reject) =>
    guardedLookup(true)("localhost", {}, (found, where) => (found ? reject(found) : resolve(where))),
  );
  expect(address).toMatch(/^(127\.0\.0\.1|::1)$/);
});
