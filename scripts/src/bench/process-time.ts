import { readdirSync, readFileSync } from "node:fs";

/** What Linux counts processor time in: 100 ticks are a second. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used; 0 where Linux does not tell. */
export function processorSeconds(pid: number | "self"): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in brackets, may have spaces in it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** Processor time of the processes that serve a database of PostgreSQL. */
export function databaseSeconds(database: string): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const serving = processes.filter((pid) => titleOf(pid).includes(` ${database} `));
  return serving.reduce((sum, pid) => sum + processorSeconds(Number(pid)), 0);
}

function titleOf(pid: string): string {
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return title.startsWith("postgres:") ? title : "";
  } catch {
    return "";
  }
}
