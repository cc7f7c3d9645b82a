import { statements } from "./migration.ts";

/** The note of a publication in English, beside the Dutch one. */
export const publicationNotes = statements("0021-publication-notes", [
  "alter table publication add column note_en text check (note_en <> '')",
]);
