import { expect, test } from "vitest";
import { oneTimeCode } from "./one-time-code.ts";

/** The table of RFC 6238, appendix B, for SHA-1: the last six of its eight digits. */
test.each([
  ["1970-01-01T00:00:59Z", "287082"],
  ["2005-03-18T01:58:29Z", "081804"],
  ["2009-02-13T23:31:30Z", "005924"],
  ["2033-05-18T03:33:20Z", "279037"],
])("at %s an app shows %s", (moment, code) => {
  expect(oneTimeCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", new Date(moment))).toBe(code);
});
