import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { refuseTakenPort } from "./port.ts";

test("a port that another program uses is refused with a sentence that names it", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(refuseTakenPort(port, "127.0.0.1")).rejects.toThrow(`Another program uses port ${port}.`);
  other.close();
  await once(other, "close");
  await expect(refuseTakenPort(port, "127.0.0.1")).resolves.toBeUndefined();
});

test("a host that this machine does not have is refused", async () => {
  await expect(refuseTakenPort(0, "192.0.2.1")).rejects.toThrow("this machine does not have");
});
