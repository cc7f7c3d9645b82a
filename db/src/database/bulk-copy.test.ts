import { expect, test } from "vitest";
import { type CopyRow, copyLine } from "./bulk-copy.ts";

const cases: readonly [row: CopyRow, line: string][] = [
  [["GM0344", 8.1, true, null], "GM0344\t8.1\ttrue\t\\N\n"],
  [["", "\\N"], "\t\\\\N\n"],
  [["a\tb", "c\nd", "e\rf", "g\\h"], "a\\tb\tc\\nd\te\\rf\tg\\\\h\n"],
];

test.each(cases)("%j is written so that nothing in it can end a field or a row", (row, line) => {
  expect(copyLine(row)).toBe(line);
});
