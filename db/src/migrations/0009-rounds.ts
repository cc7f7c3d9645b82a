import { allow, appendOnly, statements } from "./migration.ts";

/** Who takes part in a round and until when, who fills what for whom, and what the year looks like. */
export const rounds = statements("0009-rounds", [
  `alter table collection_round
    add column practice boolean not null default false,
    add column version integer not null default 1,
    add column created_by uuid references account`,
  `create table calendar_date (
    kind text not null check (kind in ('data-freeze', 'accountability-day', 'high-level-political-forum')),
    day date not null,
    primary key (kind, day)
  )`,
  // Without rows a round asks every organisation of its layers.
  `create table round_area (
    round_id text not null references collection_round,
    area text not null references area,
    primary key (round_id, area)
  )`,
  `create table round_exception (
    round_id text not null references collection_round,
    area text not null references area,
    excused boolean not null,
    closes_on date,
    reason text not null,
    decided_by uuid not null references account,
    decided_at timestamptz not null,
    primary key (round_id, area),
    check (excused or closes_on is not null)
  )`,
  `create table extension_request (
    id uuid primary key,
    round_id text not null references collection_round,
    area text not null references area,
    wished_on date not null,
    reason text not null,
    requested_by uuid not null references account,
    requested_at timestamptz not null,
    state text not null check (state in ('open', 'granted', 'refused')),
    granted_on date,
    answer text,
    decided_by uuid references account,
    decided_at timestamptz,
    check ((state = 'open') = (decided_at is null)),
    check (state <> 'granted' or granted_on is not null)
  )`,
  "create unique index extension_request_open on extension_request (round_id, area) where state = 'open'",
  // A contributor is an account that only a personal link opens.
  `create table contributor_link (
    id uuid primary key,
    token_hash text not null unique,
    account_id uuid not null references account,
    round_id text not null references collection_round,
    area text not null references area,
    created_by uuid not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz
  )`,
  "create index contributor_link_area on contributor_link (round_id, area)",
  // Kept after its round: the next one proposes the same.
  `create table assignment (
    round_id text not null references collection_round,
    area text not null references area,
    indicator text not null references indicator,
    account_id uuid not null references account,
    due_on date,
    assigned_by uuid not null references account,
    assigned_at timestamptz not null,
    reminded_at timestamptz,
    done_at timestamptz,
    primary key (round_id, area, indicator)
  )`,
  "create index assignment_account on assignment (account_id)",
  `create table successor_note (
    area text not null references area,
    version integer not null check (version > 0),
    text text not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    primary key (area, version)
  )`,
  appendOnly("successor_note"),
  `create table reminder (
    id uuid primary key,
    round_id text not null references collection_round,
    area text not null references area,
    sent_by uuid references account,
    sent_at timestamptz not null,
    kind text not null check (kind in ('coordinator', 'deadline', 'assignment')),
    recipients integer not null
  )`,
  "create index reminder_area on reminder (round_id, area, sent_at)",
  appendOnly("reminder"),
  `create table walk_through (
    account_id uuid not null references account,
    name text not null,
    ended_at timestamptz not null,
    primary key (account_id, name)
  )`,
  allow("select, insert, update, delete", [
    "calendar_date",
    "round_area",
    "round_exception",
    "extension_request",
    "contributor_link",
    "assignment",
    "walk_through",
  ]),
  allow("select, insert", ["successor_note", "reminder"]),
]);
