import { parentPort, workerData } from "node:worker_threads";
import { WorkFailed } from "../jobs/work-failed.ts";
import type { LanguageMessage, LanguageWish } from "./in-threads.ts";
import { makeLanguage } from "./make-language.ts";

/** One language in a thread of its own, so that two of them take two processors. */
const { source, locale, formats }: LanguageWish = workerData;
const say = (message: LanguageMessage) => parentPort?.postMessage(message);

try {
  say({ made: await makeLanguage(source, locale, formats, (step) => say({ step })) });
} catch (error) {
  const failed = error instanceof Error ? error.message : String(error);
  say({ failed, said: error instanceof WorkFailed ? error.sentence : null });
}
