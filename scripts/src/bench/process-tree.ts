import { readdirSync, readFileSync } from "node:fs";
import { processorSeconds } from "./process-time.ts";

/** What a process and all that it started have taken so far. */
export interface TreeUse {
  /** The most memory that all of them had together at one moment, in MB (RSS). */
  peakMb: number;
  processorSeconds: number;
}

/** Looks every 20 ms at a process and its children until it is told to end. Null where Linux does not tell. */
export function watchTree(root: number): () => TreeUse {
  let peak = 0;
  const spent = new Map<number, number>();
  const look = () => {
    const pids = treeOf(root);
    peak = Math.max(
      peak,
      pids.reduce((sum, pid) => sum + residentKb(pid), 0),
    );
    for (const pid of pids) spent.set(pid, Math.max(spent.get(pid) ?? 0, processorSeconds(pid)));
  };
  const timer = setInterval(look, 20);
  look();
  return () => {
    clearInterval(timer);
    const seconds = [...spent.values()].reduce((sum, one) => sum + one, 0);
    return { peakMb: peak / 1024, processorSeconds: seconds };
  };
}

function treeOf(root: number): number[] {
  const found = [root];
  for (let at = 0; at < found.length; at++) found.push(...childrenOf(found[at] ?? 0));
  return found;
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

function residentKb(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
