import type { QueryClient } from "@tanstack/react-query";
import { chapterQuery, chaptersQuery } from "./queries.ts";

/** What `/hoofdstukken` shows. */
export const loadChapters = (client: QueryClient) => client.ensureQueryData(chaptersQuery);

/** What the page of one published chapter shows. */
export const loadChapter = (client: QueryClient, edition: string, version: number | undefined) =>
  client.ensureQueryData(chapterQuery(edition, version));
