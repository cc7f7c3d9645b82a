import { parentPort, workerData } from "node:worker_threads";
import { readReviewFile } from "./review-file.ts";

/** A chapter that came back, read beside the thread that answers readers. */
const { file } = workerData as { file: string };
parentPort?.postMessage(await readReviewFile(file));
