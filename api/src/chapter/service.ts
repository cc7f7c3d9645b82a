import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import {
  claimJob,
  endJob,
  finishJob,
  type Job,
  releaseJob,
  renewLease,
  reviveJobs,
  setProgress,
} from "@lokaal17/db/chapter/jobs";
import { loadPublications } from "@lokaal17/db/publications/queries";
import { locales } from "@lokaal17/shared/text/define-text";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { runChapter } from "./run-child.ts";
import { sealSnapshot, writeSnapshot } from "./snapshot-file.ts";
import { snapshotOfView } from "./snapshot-of-view.ts";

/** What a chapter job was asked to make. */
export const chapterInput = z.object({
  locale: z.enum(locales),
  publicationId: z.uuid(),
  publicationName: z.string(),
  dataVersion: z.number().int(),
});

const pollMilliseconds = 2_000;
const leaseMilliseconds = 10_000;
/** A worker that gave no sign of life for so long is gone: its job waits again. */
const lostMilliseconds = 60_000;

/**
 * Makes waiting chapters, one at a time, each in a child process. Several servers on one database take turns by the
 * claim. What a server of an earlier life left running waits again.
 */
export class ChapterWorker {
  readonly #context: ApiContext;
  readonly #name: string;
  #running: { id: string; abort: AbortController } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(context: ApiContext) {
    this.#context = context;
    this.#name = `${hostname()} ${context.newId()}`;
  }

  start(): void {
    this.kick();
  }

  /** Looks for a waiting job now instead of at the next turn. */
  kick(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#loop = this.#loop
      .then(() => this.#work())
      .catch((error: unknown) => {
        this.#context.log.error({ err: error }, "chapter worker");
      });
    void this.#loop.then(() => {
      if (!this.#stopped && !this.#timer)
        this.#timer = setTimeout(() => this.kick(), pollMilliseconds).unref();
    });
  }

  /** Ends the child of a job that was cancelled. */
  cancel(id: string): void {
    if (this.#running?.id === id) this.#running.abort.abort();
  }

  /** Stops taking jobs; the one that runs goes back to wait. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#running?.abort.abort();
    await this.#loop;
  }

  async #work(): Promise<void> {
    const { database, now } = this.#context;
    const since = new Date(now().getTime() - lostMilliseconds);
    await reviveJobs(database.db, since, "Het maken is drie keer afgebroken.");
    while (!this.#stopped) {
      const job = await claimJob(database.db, this.#name, now());
      if (!job) return;
      await this.#make(job);
    }
  }

  async #make(job: Job): Promise<void> {
    const { database, log, now, workFolder } = this.#context;
    const folder = join(workFolder, `chapter-${job.id}`);
    const abort = new AbortController();
    this.#running = { id: job.id, abort };
    const lease = setInterval(() => {
      renewLease(database.db, job.id, now()).catch((error: unknown) =>
        log.warn({ err: error }, "lease not renewed"),
      );
    }, leaseMilliseconds);
    try {
      const files = await this.#files(job, folder, abort.signal);
      await database.checkFreeSpace();
      await finishJob(database.db, job.id, files, now());
    } catch (error) {
      if (this.#stopped) return await releaseJob(database.db, job.id);
      const sentence = error instanceof Error ? error.message : String(error);
      log.error({ err: error, job: job.id }, "chapter failed");
      await endJob(database.db, job.id, { state: "failed", error: sentence, now: now() });
    } finally {
      clearInterval(lease);
      this.#running = null;
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #files(job: Job, folder: string, signal: AbortSignal) {
    const { database, views } = this.#context;
    const { locale, publicationId } = chapterInput.parse(job.input);
    const publication = (await loadPublications(database.db)).find(({ id }) => id === publicationId);
    if (!publication) throw new Error("De publicatie van dit hoofdstuk is er niet meer.");
    const view = await views.at(publicationId, null);
    await mkdir(folder, { recursive: true });
    const snapshotFile = join(folder, "snapshot.json");
    const snapshot = sealSnapshot(snapshotOfView(view, publication), this.#context.now().toISOString());
    await writeSnapshot(snapshotFile, snapshot);
    const outputFolder = join(folder, "output");
    const manifest = await runChapter({
      snapshotFile,
      outputFolder,
      locale,
      signal,
      onProgress: (step) => {
        setProgress(database.db, job.id, step).catch((error: unknown) => {
          this.#context.log.warn({ err: error }, "progress not stored");
        });
      },
    });
    const names = [...manifest.files.map(({ name, mediaType }) => ({ name: String(name), mediaType }))];
    return Promise.all(
      [...names, { name: "manifest.json", mediaType: "application/json" }].map(
        async ({ name, mediaType }) => {
          const bytes = await readFile(join(outputFolder, name));
          return { name, mediaType, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
        },
      ),
    );
  }
}
