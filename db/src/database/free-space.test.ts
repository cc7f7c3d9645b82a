import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFreeSpace, DiskAlmostFull } from "./free-space.ts";

test("a folder that is yet to be made is judged by the disk that will hold it", async () => {
  await checkFreeSpace(join(tmpdir(), "not", "yet", "there"), 1);
});

test("too little room is refused with what is left and what is needed", async () => {
  const refusal = await checkFreeSpace(tmpdir(), 2 ** 60).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DiskAlmostFull);
  expect(String(refusal)).toMatch(/has \d+ MB free; Lokaal17 needs 1099511627776 MB to write safely/);
});
