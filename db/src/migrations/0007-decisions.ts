import { finite, statements } from "./migration.ts";

/** Rows that the application may add but never alter: what was decided stays as it was decided. */
const kept = `do $$ begin
  if exists (select from pg_roles where rolname = 'lokaal17_app') then
    revoke update, delete on threshold from lokaal17_app;
    revoke delete on own_target from lokaal17_app;
  end if;
end $$`;

/**
 * Decisions about thresholds and own targets: who, when, in which document, since which data version. Thresholds can
 * have a target with its own year. An own target gets a number per organisation and indicator: a council can decide
 * twice on one day, and a mistake can be put right without losing what was there. No release could write one before.
 */
export const decisions = statements("0007-decisions", [
  `alter table threshold
    add column target numeric ${finite("target")},
    add column target_year integer check (target_year between 2000 and 2100),
    add column change_id uuid references change,
    add constraint threshold_target_with_year check ((target is null) = (target_year is null)),
    add constraint threshold_adopted_in_document check (status <> 'adopted' or document is not null)`,
  `alter table own_target
    add column version integer not null check (version > 0),
    add column from_data_version bigint not null,
    add column to_data_version bigint,
    drop constraint own_target_pkey,
    add primary key (area, indicator, version),
    add constraint own_target_replaced check ((replaced_on is null) = (to_data_version is null))`,
  "create unique index own_target_current on own_target (area, indicator) where replaced_on is null",
  kept,
]);
