import { type Served, serve } from "../start/served.ts";
import { EntryLedger } from "./entry-ledger.ts";

export interface KillReport {
  kills: number;
  /** Writes that the server had acknowledged, a batch as one. */
  acknowledged: number;
  /** Writes that got no answer and were sent again with their key. */
  retried: number;
  /** Sentences about values that were lost or made up; empty is good. */
  problems: string[];
  /** The longest start after a kill, in milliseconds. */
  slowestStart: number;
}

/**
 * Writes values while the server is killed again and again at random moments, and starts it without any help.
 * What was acknowledged must be there, and nothing that nobody wrote; a batch as a whole or not at all; and what got no
 * answer is there once when it was sent again.
 */
export async function killDuringEntry(
  environment: Readonly<Record<string, string>>,
  kills: number,
): Promise<KillReport> {
  const ledger = new EntryLedger();
  const problems: string[] = [];
  let acknowledged = 0;
  let slowestStart = 0;
  let served: Served = await serve(environment);
  try {
    for (let kill = 0; kill < kills; kill++) {
      await ledger.signIn(served.url);
      const writing = ledger.writeUntilGone(served.url, [...(await ledger.read(served.url))]);
      await someWrites(ledger);
      await served.kill();
      await writing;
      acknowledged = ledger.acknowledgements;
      const start = performance.now();
      served = await serve(environment);
      slowestStart = Math.max(slowestStart, performance.now() - start);
      await ledger.signIn(served.url);
      problems.push(...(await ledger.compare(served.url)), ...(await ledger.compareBatch(served.url)));
      problems.push(...(await ledger.retry(served.url)), ...(await ledger.compare(served.url)));
    }
  } finally {
    await served.kill();
  }
  return { kills, acknowledged, retried: ledger.retries, problems, slowestStart: Math.round(slowestStart) };
}

/** Waits for a random number of acknowledged writes and then a random moment within the next. */
async function someWrites(ledger: EntryLedger): Promise<void> {
  const enough = ledger.acknowledgements + 3 + Math.floor(Math.random() * 30);
  while (ledger.acknowledgements < enough) await pause(5);
  await pause(Math.random() * 40);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
