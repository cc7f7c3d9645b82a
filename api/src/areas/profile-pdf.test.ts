import { expect, test, vi } from "vitest";
import { profilePdf } from "./profile-pdf.ts";

/** Ten thousand million sums, each another one: the compiler remembers what it computed before. */
const endless = async () => ["#range(1000000).map(i => range(10000).fold(0, (sum, n) => sum + n * i)).len()"];

test("a profile that takes too long is refused with when to try again", async () => {
  await expect(profilePdf(endless, { client: "10.0.0.1" }, 200)).rejects.toMatchObject({
    ...{ status: 503, detail: "profile-busy.detail" },
  });
});

test("when too many wait, nothing is read or written for one more", async () => {
  const waiting = Array.from({ length: 21 }, (_, at) =>
    profilePdf(endless, { client: `10.0.0.${at}` }, 10).catch(() => {}),
  );
  const documents = vi.fn(endless);
  await expect(profilePdf(documents, { client: "10.0.1.1" })).rejects.toMatchObject({ status: 503 });
  expect(documents).not.toHaveBeenCalled();
  await Promise.all(waiting);
}, 60_000);
