import { readFile } from "node:fs/promises";

const lookMilliseconds = 250;

/**
 * Calls `tooMuch` once when a process holds more memory than the limit in MB: what native code takes is not under the
 * limit of the JavaScript engine. Only where the system tells (Linux). Answers how to stop looking.
 */
export function watchMemory(pid: number | undefined, limitMb: number, tooMuch: () => void): () => void {
  if (pid === undefined || process.platform !== "linux") return () => {};
  const timer = setInterval(() => {
    readFile(`/proc/${pid}/status`, "utf8").then(
      (status) => {
        const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
        if (kilobytes <= limitMb * 1024) return;
        clearInterval(timer);
        tooMuch();
      },
      () => clearInterval(timer),
    );
  }, lookMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
