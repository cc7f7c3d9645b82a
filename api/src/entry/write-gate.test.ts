import { describe, expect, it, vi } from "vitest";
import { Problem } from "../http/problem.ts";
import { WriteGate } from "./write-gate.ts";

describe("saves that arrive at the same time", () => {
  it("work six at a time, in the order in which they came, also when one fails", async () => {
    const gate = new WriteGate();
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        gate.pass(async () => {
          order.push(at);
          most = Math.max(most, ++working);
          await new Promise((resolve) => setTimeout(resolve, 1));
          working--;
          if (at === 3) throw new Error("refused");
          return at;
        }),
      ),
    );
    expect(most).toBe(6);
    expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  it("hear after ten seconds that it is too busy now", async () => {
    vi.useFakeTimers();
    try {
      const gate = new WriteGate();
      const never = new Promise(() => undefined);
      for (let at = 0; at < 6; at++) void gate.pass(() => never);
      const late = expect(gate.pass(async () => 1)).rejects.toBeInstanceOf(Problem);
      await vi.advanceTimersByTimeAsync(10_000);
      await late;
    } finally {
      vi.useRealTimers();
    }
  });
});
