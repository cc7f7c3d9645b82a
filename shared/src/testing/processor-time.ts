/** Milliseconds of the processor that work takes in this thread: what else a busy machine does is not counted. */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
