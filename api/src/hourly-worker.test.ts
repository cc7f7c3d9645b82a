import { pino } from "pino";
import { expect, it, vi } from "vitest";
import type { ApiContext } from "./context.ts";
import { HourlyWorker } from "./hourly-worker.ts";

it("does every task again and again, also after one that failed, until it is stopped", async () => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const done: string[] = [];
  const tasks = [
    { name: "fails", run: () => Promise.reject(new Error("not now")) },
    { name: "works", run: async () => done.push("works") },
  ];
  const worker = new HourlyWorker({ log } as ApiContext, tasks, { first: 1, between: 1 });
  worker.start();
  await vi.waitFor(() => expect(done.length).toBeGreaterThan(1), 20_000);
  await worker.stop();
  const { length } = done;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toHaveLength(length);
  expect(lines.join("")).toContain('"task":"fails"');
});
