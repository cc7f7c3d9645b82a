import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sealOf } from "./seal-of.ts";

it("works out the checksum that the server keeps", async () => {
  const bytes = Buffer.from("Decentrale overheden, versie 1\n");
  expect(await sealOf(new Blob([bytes]))).toBe(createHash("sha256").update(bytes).digest("hex"));
});
