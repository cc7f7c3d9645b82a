import { hostname } from "node:os";
import { expect, test } from "vitest";
import { isGone, workerName } from "./worker-name.ts";

test("a worker of this process is there; one of a process that ended is not, and of another machine nobody knows", () => {
  expect(isGone(workerName("1"))).toBe(false);
  expect(isGone(`${hostname()} ${process.pid} boot:1 1`)).toBe(true);
  expect(isGone(`${hostname()} 99999999 boot:1 1`)).toBe(true);
  expect(isGone("elsewhere 99999999 boot:1 1")).toBe(false);
});
