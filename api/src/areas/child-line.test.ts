import { expect, test, vi } from "vitest";
import { ChildLine } from "./child-line.ts";
import { KeptFiles } from "./kept-files.ts";

/** A program that writes what it is given. */
const program = new URL("data:,");
const work = (client: string, input: () => Promise<unknown>, signal?: AbortSignal) => ({
  ...{ program, client, input, longest: 10_000, memoryMb: 64 },
  ...(signal && { signal }),
});

/** A line in which one stands at the front until it is told to go. It never comes to a process. */
function heldLine() {
  const line = new ChildLine();
  let go = () => {};
  const front = line.make(
    work("first", () => new Promise((_, reject) => (go = () => reject(new Error("gone"))))),
  );
  const ended = front.catch(() => {});
  const leave = () => {
    go();
    return ended;
  };
  return { line, go: leave };
}

const begun = () => vi.fn(async () => Promise.reject(new Error("its turn came")));

test("one address has two places to wait, and leaves the others theirs", async () => {
  const { line, go } = heldLine();
  const own = [1, 2].map(() => line.make(work("10.0.0.1", begun())));
  await expect(line.make(work("10.0.0.1", begun()))).rejects.toMatchObject({ status: 503 });
  const other = line.make(work("10.0.0.2", begun()));
  const all = Promise.allSettled([...own, other]);
  await go();
  for (const one of await all) expect(String((one as PromiseRejectedResult).reason)).toContain("turn came");
});

test("what nobody waits for any more leaves the line, and its place is free", async () => {
  const { line, go } = heldLine();
  const gone = new AbortController();
  const input = begun();
  const waiting = [1, 2].map(() => line.make(work("10.0.0.1", input, gone.signal)));
  gone.abort();
  for (const one of await Promise.allSettled(waiting)) expect(one.status).toBe("rejected");
  const next = line.make(work("10.0.0.1", begun())).catch((error: unknown) => String(error));
  await go();
  expect(await next).toContain("turn came");
  expect(input).not.toHaveBeenCalled();
});

test("a file that two ask for is made as long as one of them waits", async () => {
  const files = new KeptFiles(2);
  const [one, other] = [new AbortController(), new AbortController()];
  let finish = (_: Uint8Array<ArrayBuffer>) => {};
  const make = vi.fn(
    (_: AbortSignal) => new Promise<Uint8Array<ArrayBuffer>>((resolve) => (finish = resolve)),
  );
  const first = files.of("a", one.signal, make);
  const second = files.of("a", other.signal, make);
  one.abort();
  expect(make.mock.calls[0]?.[0].aborted).toBe(false);
  finish(new Uint8Array([1]));
  expect([await first, await second]).toEqual([new Uint8Array([1]), new Uint8Array([1])]);
  expect(make).toHaveBeenCalledTimes(1);

  const third = new AbortController();
  void files.of("b", third.signal, make);
  third.abort();
  expect(make.mock.calls[1]?.[0].aborted).toBe(true);
});
