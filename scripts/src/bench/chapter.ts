import { chapterFormats } from "@lokaal17/shared/chapter/output";
import type { ChapterJob } from "@lokaal17/shared/contract/chapter";
import { locales } from "@lokaal17/shared/text/define-text";
import { timeAnswer } from "./answers.ts";
import type { Measurements } from "./measurement.ts";
import { type Client, signIn } from "./publication-delay.ts";

const edition = "demonstration-vnr";
const jobsAtOnce = 10;
/** What others ask while chapters are made: a comparison that the server has to look up. */
const question = "/v1/comparisons?indicator=public-toilets&layer=municipality";

/** Makes the full edition of a running demonstration, from the wish to the file that can be fetched. */
export async function measureChapter(
  measurements: Measurements,
  url: string,
  runs: number,
  tell: (line: string) => void,
): Promise<void> {
  const editor = await signIn(url, "redactie@");
  const seconds = { database: "pglite", unit: "s" } as const;
  for (let run = 1; run <= runs; run++) {
    tell(`run ${run} of ${runs}: one chapter at a time`);
    const pdf = await timeJob(editor, { locales: ["nl"], formats: ["pdf"] });
    measurements.add({ ...seconds, what: "PDF of the full edition", limit: 3 }, pdf);
    const all = await timeJob(editor, { locales, formats: chapterFormats });
    measurements.add({ ...seconds, what: "all formats in both languages", limit: 15 }, all);
  }
  tell(`${jobsAtOnce} chapters, and someone who asks`);
  await timeAnswer(url + question);
  const calm = await askFor(url, 3_000);
  let left = jobsAtOnce;
  // One person has three under way at most, each something else.
  const lanes = [["nl"], ["en"], locales].map(async (wanted) => {
    while (left-- > 0) await timeJob(editor, { locales: wanted, formats: ["pdf"] });
  });
  let isDone = false;
  const made = Promise.all(lanes).finally(() => {
    isDone = true;
  });
  const busy = await askWhile(url, async () => isDone);
  await made;
  const answers = { database: "pglite", unit: "ms" } as const;
  measurements.add(
    { ...answers, what: "95th percentile of answers, calm", limit: null },
    percentile(calm, 95),
  );
  measurements.add(
    { ...answers, what: `95th percentile of answers, ${jobsAtOnce} chapters`, limit: 50 },
    percentile(busy, 95),
  );
}

interface Wish {
  locales: readonly string[];
  formats: readonly string[];
}

async function timeJob(editor: Client, wish: Wish): Promise<number> {
  const began = performance.now();
  const id = await startJob(editor, wish);
  while (!(await areDone(editor, [id]))) await pause(100);
  return (performance.now() - began) / 1000;
}

const startJob = async (editor: Client, wish: Wish): Promise<string> =>
  (await editor.send<ChapterJob>("POST", "/v1/chapter-jobs", { edition, ...wish })).id;

async function areDone(editor: Client, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    const { state, error } = await editor.get<ChapterJob>(`/v1/chapter-jobs/${id}`);
    if (state === "failed" || state === "cancelled") throw new Error(error ?? `The chapter was ${state}.`);
    if (state !== "done") return false;
  }
  return true;
}

/** Milliseconds of every answer, one question after the other. */
async function askFor(url: string, milliseconds: number): Promise<number[]> {
  const until = performance.now() + milliseconds;
  return askWhile(url, async () => performance.now() > until);
}

async function askWhile(url: string, isOver: () => Promise<boolean>): Promise<number[]> {
  const times: number[] = [];
  do {
    for (let i = 0; i < 10; i++) {
      times.push(await timeAnswer(`${url}${question}&year=${2015 + (times.length % 10)}`));
      await pause(100);
    }
  } while (!(await isOver()));
  return times;
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? Number.NaN;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
