import { hostname } from "node:os";
import { processStart } from "@lokaal17/db/database/process-identity";

/** A name that no other worker has, and by which another one on this machine can see that its process is gone. */
export function workerName(id: string): string {
  return [hostname(), process.pid, startOf(process.pid), id].join(" ");
}

/** Whether a worker is of this machine, and its process is there no more. */
export function isGone(name: string): boolean {
  const [host, pid, start] = name.split(" ");
  if (host !== hostname() || pid === undefined || start === undefined) return false;
  return startOf(Number(pid)) !== start;
}

const startOf = (pid: number) => (processStart(pid) ?? "gone").replace(/\s+/g, "-");
