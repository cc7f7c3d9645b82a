import type { getChapterJob, listChapterJobs } from "@lokaal17/shared/contract/chapter";
import { read } from "../ui/client.ts";

export const chapterJobsQuery = read<typeof listChapterJobs>("/v1/chapter-jobs", {});

export const chapterJobQuery = (id: string) =>
  read<typeof getChapterJob>("/v1/chapter-jobs/:id", { params: { id } });
