import { expect, it } from "vitest";
import { networkOf } from "./network-of.ts";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:12:34:5678:9abc:def0:1", "2001:db8:12:34::/64"],
  ["2001:db8:12:34::1", "2001:db8:12:34::/64"],
  ["2001:0db8:0012:0034::1", "2001:db8:12:34::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("attempts from %s are counted with those of %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
