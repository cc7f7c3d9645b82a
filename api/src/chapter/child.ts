import { chapterFormats } from "@lokaal17/shared/chapter/output";
import { locales } from "@lokaal17/shared/text/define-text";
import { WorkFailed } from "../jobs/work-failed.ts";
import { makeChapter } from "./make-chapter.ts";
import type { ChildMessage } from "./manifest.ts";

/**
 * One edition in a process of its own: `node child.ts INPUT OUTPUT nl,en pdf,docx,html,md`. It tells its progress over
 * the channel to its parent (on standard output without one) and ends with 1 and a sentence when it fails.
 */
const [inputFolder, outputFolder, languages = "", kinds = ""] = process.argv.slice(2);
const wish = {
  locales: locales.filter((one) => languages.split(",").includes(one)),
  formats: chapterFormats.filter((one) => kinds.split(",").includes(one)),
};

if (!inputFolder || !outputFolder || wish.locales.length === 0 || wish.formats.length === 0) {
  await fail(new Error("Usage: child.ts INPUT OUTPUT nl,en pdf,docx,html,md"));
} else {
  try {
    await say({ done: await makeChapter(inputFolder, outputFolder, wish, (step) => void say(step)) });
    process.disconnect?.();
  } catch (error) {
    await fail(error);
  }
}

async function fail(error: unknown): Promise<void> {
  const sentence = error instanceof Error ? error.message : String(error);
  process.exitCode = 1;
  process.stderr.write(`${sentence}\n`);
  await say({ failed: sentence, said: error instanceof WorkFailed ? error.sentence : null });
  process.disconnect?.();
}

/** A parent that is gone ends the work: nobody waits for the chapter any more. */
function say(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) {
      process.stdout.write(`${JSON.stringify(message)}\n`);
      resolve();
    } else {
      process.send(message, undefined, undefined, (error) => (error ? process.exit(1) : resolve()));
    }
  });
}
