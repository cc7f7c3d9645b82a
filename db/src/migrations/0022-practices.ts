import { statements } from "./migration.ts";

/** What a good practice was an answer to and what came of it, and which practices an edition of the chapter shows. */
export const practiceDetails = statements("0022-practices", [
  // `contact`: a mail or web address of a team. `may_name`: the organisation lets the chapter name it.
  `alter table practice
    add column problem_nl text check (problem_nl <> ''),
    add column problem_en text check (problem_en <> ''),
    add column result_nl text check (result_nl <> ''),
    add column result_en text check (result_en <> ''),
    add column contact text check (contact <> ''),
    add column since_year integer,
    add column may_name boolean not null default false`,
  // Ids of practices; null: all, also those that are still to come.
  "alter table edition add column practices jsonb",
]);
