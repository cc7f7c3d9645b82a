import { describe, expect, it } from "vitest";
import { Problem } from "../http/problem.ts";
import { FileLine } from "./file-line.ts";

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, end: resolve };
}
const here = () => new AbortController().signal;

describe("files that somebody waits for", () => {
  it("are read two at a time, in the order in which they came, also when one fails", async () => {
    const line = new FileLine();
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) =>
        line.pass(here(), async () => {
          order.push(at);
          most = Math.max(most, ++working);
          await new Promise((resolve) => setTimeout(resolve, 1));
          working--;
          if (at === 2) throw new Error("refused");
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  it("are refused when six wait already: come back in half a minute", async () => {
    const line = new FileLine();
    const { work, end } = held();
    const all = Array.from({ length: 8 }, () => line.pass(here(), work));
    const refusal = await line.pass(here(), work).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ status: 429, options: { headers: { "Retry-After": "30" } } });
    end();
    await Promise.all(all);
    await line.pass(here(), async () => undefined);
  });

  it("leave the line when who asked is gone, and are never read", async () => {
    const line = new FileLine();
    const { work, end } = held();
    const busy = [line.pass(here(), work), line.pass(here(), work)];
    const reader = new AbortController();
    let isRead = false;
    const waiting = line.pass(reader.signal, async () => {
      isRead = true;
    });
    reader.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    const next = line.pass(here(), async () => "read");
    end();
    await Promise.all(busy);
    expect([await next, isRead]).toEqual(["read", false]);
  });
});
