import { finite, statements } from "./migration.ts";

const figure = `
    value numeric ${finite("value")},
    numerator numeric ${finite("numerator")},
    denominator numeric ${finite("denominator")},
    status text not null,
    origin text not null check (origin in ('real', 'synthetic')),
    reason text,
    remark text`;

/** Collection rounds, the drafts in them, and the frozen copies that approvers see. */
export const entry = statements("0004-entry", [
  `create table collection_round (
    id text primary key,
    name_nl text not null,
    name_en text not null,
    opens_on date not null,
    closes_on date not null,
    preview_from date,
    publishes_on date,
    check (closes_on >= opens_on)
  )`,
  `create table round_period (
    round_id text not null references collection_round,
    period text not null,
    primary key (round_id, period)
  )`,
  `create table round_indicator (
    round_id text not null references collection_round,
    indicator text not null references indicator,
    layer text not null,
    required boolean not null,
    primary key (round_id, indicator)
  )`,
  `create table entry (
    round_id text not null references collection_round,
    indicator text not null references indicator,
    period text not null,
    area text not null references area,
    breakdown text not null, ${figure},
    state text not null check (state in ('draft', 'submitted', 'returned', 'approved')),
    version integer not null check (version > 0),
    entered_by uuid not null references account,
    entered_at timestamptz not null default now(),
    primary key (round_id, area, indicator, period, breakdown),
    check (status <> 'missing' or reason is not null)
  )`,
  `create table entry_author (
    round_id text not null references collection_round,
    indicator text not null references indicator,
    period text not null,
    area text not null references area,
    account_id uuid not null references account,
    at timestamptz not null default now(),
    primary key (round_id, area, indicator, period, account_id)
  )`,
  `create table submission (
    id uuid primary key,
    round_id text not null references collection_round,
    area text not null references area,
    state text not null check (state in ('submitted', 'approved', 'returned')),
    submitted_by uuid not null references account,
    submitted_at timestamptz not null default now(),
    decided_by uuid references account,
    decided_at timestamptz,
    reason_code text,
    reason text,
    content_hash text not null,
    data_version bigint references data_version,
    check (state <> 'returned' or reason is not null),
    check (state <> 'approved' or data_version is not null)
  )`,
  "create unique index submission_open on submission (round_id, area) where state = 'submitted'",
  `create table submission_cell (
    submission_id uuid not null references submission,
    indicator text not null references indicator,
    period text not null,
    breakdown text not null, ${figure},
    entered_by uuid not null references account,
    entry_version integer not null,
    primary key (submission_id, indicator, period, breakdown)
  )`,
]);
