import { parentPort, workerData } from "node:worker_threads";
import { readTemplateFile } from "./template-file.ts";

/** A template that somebody hands in, read beside the thread that answers readers. */
const { file } = workerData as { file: string };
parentPort?.postMessage(await readTemplateFile(file));
