import { chapterWork } from "../chapter/service.ts";
import type { ApiContext } from "../context.ts";
import { importCare, importWork } from "../imports/work.ts";
import { sourceCare, sourceWork } from "../sources/run-source.ts";
import { JobWorker } from "./job-worker.ts";

/** The workers of one server, one for each kind of long work, so that a chapter does not wait for an import. */
export interface Workers {
  chapter: JobWorker;
  import: JobWorker;
  sources: JobWorker;
}

export function createWorkers(context: ApiContext): Workers {
  return {
    chapter: new JobWorker(context, "chapter", chapterWork(context)),
    import: new JobWorker(context, "import", importWork(context), importCare),
    sources: new JobWorker(context, "source", sourceWork(context), sourceCare(context)),
  };
}

export function startWorkers(workers: Workers): void {
  for (const worker of Object.values(workers)) worker.start();
}

export async function stopWorkers(workers: Workers): Promise<void> {
  await Promise.all(Object.values(workers).map((worker: JobWorker) => worker.stop()));
}
