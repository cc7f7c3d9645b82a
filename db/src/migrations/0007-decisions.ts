import { finite, statements } from "./migration.ts";

/** Rows that the application may add but never alter: what was decided stays as it was decided, until it is replaced. */
const kept = `do $$ begin
  if exists (select from pg_roles where rolname = 'lokaal17_app') then
    revoke update, delete on threshold from lokaal17_app;
    revoke update, delete on own_target from lokaal17_app;
    grant update (replaced_on, to_data_version) on own_target to lokaal17_app;
  end if;
end $$`;

const numbered = `with decided as (
    select area, indicator, year, decided_on,
      row_number() over decisions as version,
      coalesce(since.version, 1) as since,
      lead(decided_on) over decisions as next_day,
      lead(coalesce(since.version, 1)) over decisions as next_version
    from own_target
    left join lateral (
      select min(version) as version from data_version where data_version.change_id = own_target.change_id
    ) since on true
    window decisions as (partition by area, indicator order by decided_on, year)
  )
  update own_target set
    version = decided.version,
    from_data_version = decided.since,
    replaced_on = coalesce(replaced_on, next_day),
    to_data_version = case when coalesce(replaced_on, next_day) is not null
      then coalesce(next_version, (select version from latest_data_version), decided.since) end
  from decided
  where own_target.area = decided.area and own_target.indicator = decided.indicator
    and own_target.year = decided.year and own_target.decided_on = decided.decided_on`;

/**
 * Decisions about thresholds and own targets: who, when, in which document, since which data version. Thresholds can
 * have a target with its own year. An own target gets a number per organisation and indicator: a council can decide
 * twice on one day, and a mistake can be put right without losing what was there. Targets from before are numbered in
 * the order of their decisions, with the data version of their line in the log, or else the one before all others.
 */
export const decisions = statements("0007-decisions", [
  `alter table threshold
    add column target numeric ${finite("target")},
    add column target_year integer check (target_year between 2000 and 2100),
    add column change_id uuid references change,
    add constraint threshold_target_with_year check ((target is null) = (target_year is null)),
    add constraint threshold_adopted_in_document check (status <> 'adopted' or document is not null)`,
  `alter table own_target
    add column version integer check (version > 0),
    add column from_data_version bigint,
    add column to_data_version bigint`,
  numbered,
  `alter table own_target
    alter column version set not null,
    alter column from_data_version set not null,
    drop constraint own_target_pkey,
    add primary key (area, indicator, version),
    add constraint own_target_replaced check ((replaced_on is null) = (to_data_version is null))`,
  "create unique index own_target_current on own_target (area, indicator) where replaced_on is null",
  kept,
]);
