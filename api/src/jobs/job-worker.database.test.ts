import { findJob, insertJob } from "@lokaal17/db/jobs/jobs";
import { describe, expect, it } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { type JobHandler, JobWorker } from "./job-worker.ts";
import { WorkFailed } from "./work-failed.ts";

const api = withApi();

/** Has one job done by a handler; how it ended. */
async function does(
  handle: JobHandler,
  failed: string[] = [],
): Promise<{ state: string; error: string | null }> {
  const { context } = api;
  const { db } = context.database;
  const id = context.newId();
  const job = { id, kind: "chapter" as const, step: "queued", input: {}, createdBy: null };
  await insertJob(db, { ...job, createdAt: context.now() });
  const worker = new JobWorker(context, "chapter", handle, {
    failed: async (_tx, ids) => void failed.push(...ids),
  });
  worker.kick();
  await expect
    .poll(async () => (await findJob(db, id))?.state, { timeout: 10_000 })
    .toMatch(/done|failed|cancelled/);
  await worker.stop();
  const { state, error } = (await findJob(db, id)) ?? { state: "", error: null };
  return { state, error };
}

const unexpected = expect.stringMatching(
  /^Er ging iets onverwacht mis\. Noem de helpdesk dit nummer: [0-9a-f-]{36}\.$/,
);

describe("the work of a job", () => {
  it("is tried again when the database was not there for a moment, and not when something is wrong", async () => {
    let tries = 0;
    const gone = async () => {
      if (++tries < 3) throw Object.assign(new Error("Connection terminated"), { code: "57P01" });
      return async () => undefined;
    };
    expect(await does(gone)).toEqual({ state: "done", error: null });
    expect(tries).toBe(3);
    const failed: string[] = [];
    const wrong = async () => {
      throw new WorkFailed({ nl: "Het bestand is stuk.", en: "The file is broken." });
    };
    expect(await does(wrong, failed)).toEqual({ state: "failed", error: "Het bestand is stuk." });
    expect(failed).toHaveLength(1);
  });

  it("that is never possible fails after three times, and what it was for hears so", async () => {
    const failed: string[] = [];
    const never = async () => {
      throw Object.assign(new Error("out of memory"), { code: "53200" });
    };
    expect(await does(never, failed)).toEqual({ state: "failed", error: unexpected });
    expect(failed).toHaveLength(1);
  });

  it("tells people our own sentences, and of any other error only the number of the log", async () => {
    const broken = async () => {
      throw new Error('duplicate key value violates unique constraint "entry_pkey"');
    };
    expect(await does(broken)).toEqual({ state: "failed", error: unexpected });
    const full = async () => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    expect((await does(full)).error).toMatch(/^De schijf van de server is vol\./);
  });
});
