import type { CheckReport } from "@lokaal17/shared/chapter/output";
import type { getChapterJob, listChapterJobs } from "@lokaal17/shared/contract/chapter";
import type { getChapter, getChapterVersion, listChapters } from "@lokaal17/shared/contract/chapters";
import type { listEditionRemarks } from "@lokaal17/shared/contract/edition-remarks";
import type { getChapterTemplate, listEditions, listStale } from "@lokaal17/shared/contract/editions";
import { queryOptions } from "@tanstack/react-query";
import { addressOf, read } from "../ui/client.ts";

export const editionsQuery = read<typeof listEditions>("/v1/editions", {});

export const staleQuery = (edition: string) =>
  read<typeof listStale>("/v1/editions/:edition/stale", { params: { edition } });

export const openRemarksQuery = (edition: string) =>
  read<typeof listEditionRemarks>("/v1/editions/:edition/remarks", {
    params: { edition },
    query: { open: "1" },
  });

export const templateQuery = read<typeof getChapterTemplate>("/v1/chapter-template", {});

export const editionJobsQuery = (edition: string) =>
  read<typeof listChapterJobs>("/v1/chapter-jobs", { query: { edition } });

export const chapterJobQuery = (id: string) =>
  read<typeof getChapterJob>("/v1/chapter-jobs/:id", { params: { id } });

/** The report of the checks is one of the files of a job. */
export const checksQuery = (id: string) =>
  queryOptions<CheckReport>({
    queryKey: [addressOf("/v1/chapter-jobs/:id/files/:name", { id, name: "checks.json" })],
    // A file of a job never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const chaptersQuery = read<typeof listChapters>("/v1/chapters", {});

/** A published chapter: the version that was asked for, or else the newest. */
export const chapterQuery = (edition: string, version: number | undefined) =>
  version === undefined
    ? read<typeof getChapter>("/v1/chapters/:edition", { params: { edition } })
    : read<typeof getChapterVersion>("/v1/chapters/:edition/:version", { params: { edition, version } });
