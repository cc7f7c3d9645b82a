import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { rankBands } from "@lokaal17/shared/scores/sensitivity/rank-band";
import type { RankBandInput } from "@lokaal17/shared/scores/sensitivity/rank-band-model";

/** Rank bands, made beside the thread that answers readers and after it: a thousand draws take 60 ms. */
try {
  // On Linux a priority is of the thread that sets it.
  if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);
} catch {
  // A container may forbid it: then the bands take their share of the processor.
}

parentPort?.on("message", (input: RankBandInput) => parentPort?.postMessage(rankBands(input)));
