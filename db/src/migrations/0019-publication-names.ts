import { statements } from "./migration.ts";

/** An English name beside the Dutch one. Publications that were made before have none: they are told by their date. */
export const publicationNames = statements("0019-publication-names", [
  "alter table publication add column name_en text unique check (name_en <> '')",
]);
