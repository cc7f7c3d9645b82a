import { locales } from "@lokaal17/shared/text/define-text";
import { makeChapter } from "./make-chapter.ts";
import type { ChildMessage } from "./manifest.ts";

/**
 * One chapter in a process of its own: `node child.ts SNAPSHOT FOLDER LOCALE`. It tells its progress over the
 * channel to its parent (on standard output without one) and ends with 1 and a sentence when it fails.
 */
const [snapshotFile, outputFolder, language] = process.argv.slice(2);
const locale = locales.find((one) => one === language);

if (!snapshotFile || !outputFolder || !locale) {
  await fail("Usage: child.ts SNAPSHOT FOLDER nl|en");
} else {
  try {
    await say({ done: await makeChapter(snapshotFile, outputFolder, locale, (step) => void say(step)) });
    process.disconnect?.();
  } catch (error) {
    await fail(error instanceof Error ? error.message : String(error));
  }
}

async function fail(sentence: string): Promise<void> {
  process.exitCode = 1;
  process.stderr.write(`${sentence}\n`);
  await say({ failed: sentence });
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
