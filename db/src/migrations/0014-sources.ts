import { allow, finite, statements } from "./migration.ts";

/** Connectors to official statistics, what they may fill, what they brought, and what organisations say of that. */
export const sources = statements("0014-sources", [
  // `modified` and `schema_hash` are of the last good run.
  `create table source (
    id text primary key,
    connector text not null check (connector in ('cbs-odata-v4')),
    catalog text not null,
    table_id text not null,
    title text not null,
    organisation text not null,
    schedule text not null check (schedule in ('manual', 'daily', 'weekly', 'monthly')),
    active boolean not null,
    version integer not null default 1,
    modified text,
    schema_hash text,
    next_run_at timestamptz,
    changed_by uuid references account,
    changed_at timestamptz not null,
    unique (connector, catalog, table_id)
  )`,
  // `filters`: the code of each dimension that is neither region nor period. `measure_title` is checked at every run,
  // since CBS renumbers columns between versions. `factor` is a power of ten.
  `create table source_mapping (
    source_id text not null references source,
    indicator text not null references indicator,
    breakdown text not null,
    measure text not null,
    measure_title text not null,
    numerator text,
    numerator_title text,
    denominator text,
    denominator_title text,
    factor numeric not null check (factor > 0),
    region_dimension text,
    period_dimension text not null,
    period_kind text not null check (period_kind in ('year', 'half-year', 'quarter', 'month')),
    from_period text,
    filters jsonb not null,
    boundary_year integer,
    proposal boolean not null default false,
    primary key (source_id, indicator, breakdown)
  )`,
  // One analyst proposes that a source is authoritative for an indicator, another confirms.
  `create table source_authority (
    id uuid primary key,
    indicator text not null references indicator,
    source_id text not null references source,
    proposed_by uuid not null references account,
    proposed_at timestamptz not null,
    reason text not null,
    confirmed_by uuid references account,
    confirmed_at timestamptz,
    ended_by uuid references account,
    ended_at timestamptz,
    change_id uuid not null references change,
    check (confirmed_by is null or confirmed_by <> proposed_by)
  )`,
  "create unique index source_authority_now on source_authority (indicator) where ended_at is null",
  `create table source_run (
    id uuid primary key,
    source_id text not null references source,
    trigger text not null check (trigger in ('schedule', 'manual', 'command')),
    state text not null check (state in ('running', 'unchanged', 'preview', 'stored', 'rejected', 'cancelled')),
    started_by uuid references account,
    started_at timestamptz not null,
    ended_at timestamptz,
    modified text,
    summary jsonb,
    error jsonb,
    job_id uuid references job,
    data_version bigint references data_version
  )`,
  "create index source_run_of on source_run (source_id, started_at desc)",
  // What an organisation holds against an official figure, and the answer; the figure stays. The highest version counts.
  `create table objection (
    id uuid primary key,
    area text not null references area,
    indicator text not null references indicator,
    period text not null,
    value numeric ${finite("value")},
    text text not null check (length(text) between 3 and 500),
    written_by uuid not null references account,
    written_at timestamptz not null,
    answer text check (length(answer) between 3 and 500),
    answered_by uuid references account,
    answered_at timestamptz,
    withdrawn_at timestamptz,
    from_data_version bigint not null,
    change_id uuid not null references change
  )`,
  "create index objection_of on objection (area, indicator)",
  "create unique index objection_open on objection (area, indicator, period) where withdrawn_at is null",
  // What is known elsewhere of a figure that the organisation enters itself: offered, never stored without her.
  `create table prefill (
    area text not null references area,
    indicator text not null references indicator,
    period text not null,
    value numeric ${finite("value")},
    numerator numeric ${finite("numerator")},
    denominator numeric ${finite("denominator")},
    status text not null,
    source text not null,
    origin text not null check (origin in ('real', 'synthetic')),
    place text,
    offered_at timestamptz not null,
    declined_at timestamptz,
    primary key (area, indicator, period)
  )`,
  "alter table source_run add constraint source_run_ended check (state = 'running' or ended_at is not null)",
  allow("select, insert, update, delete", ["source", "source_mapping", "prefill"]),
  allow("select, insert, update", ["source_authority", "source_run", "objection"]),
]);
