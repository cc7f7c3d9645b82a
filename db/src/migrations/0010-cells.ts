import { allow, appendOnly, statements } from "./migration.ts";

const provenance = `
    add column source text,
    add column link text,
    add column reference_date date,
    add column method text,
    add column explanation text,
    add column correction_reason text`;

/**
 * What belongs to a value besides its figure, remarks on cells, decisions per cell, and who may decide for whom.
 * `explanation` answers the doubts about a value; `correction_reason` says why an approved figure changes after its
 * round has closed.
 */
export const cells = statements("0010-cells", [
  `alter table entry ${provenance}, add column channel text not null default 'grid'`,
  `alter table submission_cell ${provenance}, add column decision text check (decision in ('approved', 'returned'))`,
  // Of a practice round nothing becomes a figure, so its decision has no data version.
  `alter table submission
    add column practice boolean not null default false,
    drop constraint submission_state_check,
    add constraint submission_state_check check (state in ('submitted', 'approved', 'partly-approved', 'returned')),
    drop constraint submission_check1,
    add constraint submission_approved_version
      check (state not in ('approved', 'partly-approved') or practice or data_version is not null)`,
  "create index submission_place on submission (round_id, area)",
  `create table cell_remark (
    id uuid primary key,
    round_id text not null references collection_round,
    area text not null references area,
    indicator text not null references indicator,
    period text not null,
    submission_id uuid references submission,
    written_by uuid not null references account,
    written_at timestamptz not null,
    text text not null
  )`,
  "create index cell_remark_cell on cell_remark (round_id, area, indicator, period)",
  `create table remark_mention (
    remark_id uuid not null references cell_remark,
    account_id uuid not null references account,
    read_at timestamptz,
    primary key (remark_id, account_id)
  )`,
  "create index remark_mention_account on remark_mention (account_id)",
  // Without to_account the analysts of the association look along as a second pair of eyes.
  `create table delegation (
    id uuid primary key,
    area text not null references area,
    to_account uuid references account,
    from_on date not null,
    until_on date not null,
    reason text not null,
    created_by uuid not null references account,
    created_at timestamptz not null,
    ended_at timestamptz,
    check (until_on >= from_on)
  )`,
  "create index delegation_area on delegation (area)",
  "create index delegation_account on delegation (to_account)",
  appendOnly("cell_remark"),
  allow("select, insert", ["cell_remark"]),
  allow("select, insert, update", ["remark_mention", "delegation"]),
]);
