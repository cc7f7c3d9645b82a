import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { RankBands } from "@lokaal17/shared/scores/sensitivity/rank-band-model";
import type { View } from "../publications/views.ts";

const threadMemoryMb = 256;

/**
 * Makes the rank bands of a view ahead of its readers, over the goals and of each goal, in a thread of their own.
 * @param turn waited for before each: what is handed to the thread takes some 10 ms to put together; false ends the work
 */
export async function bandsAhead({ derived, basket }: View, turn: () => Promise<boolean>): Promise<void> {
  const goals = [null, ...derived.plan(basket).goals.map(({ goal }) => goal)];
  const thread = new Worker(new URL("./bands-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  try {
    for (const goal of goals) {
      if (!(await turn())) return;
      const input = derived.bandsToMake(basket, goal);
      if (!input) continue;
      thread.postMessage(input);
      const [made] = (await once(thread, "message")) as [RankBands];
      derived.keepBands(basket, goal, made);
    }
  } finally {
    await thread.terminate();
  }
}
