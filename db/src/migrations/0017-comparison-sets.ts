import { allow, statements } from "./migration.ts";

/** Saved comparisons, who watches them, what changed in them after a publication, and short addresses of pages. */
export const comparisonSets = statements("0017-comparison-sets", [
  // `team`: the organisation whose people see it, or 'association'. `link_code` opens it for whoever has it.
  `create table comparison_set (
    id uuid primary key,
    owner uuid not null references account,
    name text not null check (length(name) between 1 and 120),
    address text not null check (length(address) between 1 and 2000),
    saved_at timestamptz not null,
    data_version bigint not null,
    version integer not null default 1,
    team text,
    link_code text unique,
    removed_at timestamptz
  )`,
  "create index comparison_set_owner on comparison_set (owner)",
  "create index comparison_set_team on comparison_set (team) where team is not null",
  // `link_code`: the link by which somebody outside the team came; when the set has another one she sees it no more.
  // `seen_at`: until when she has seen what changed. `stop_code` stands in her mails.
  `create table set_watch (
    set_id uuid not null references comparison_set on delete cascade,
    account_id uuid not null references account,
    link_code text,
    since timestamptz not null,
    seen_at timestamptz not null,
    stop_code text not null unique,
    primary key (set_id, account_id)
  )`,
  "create index set_watch_account on set_watch (account_id)",
  // One row per watched set and publication, also where nothing changed: it was looked at.
  `create table set_notice (
    set_id uuid not null references comparison_set on delete cascade,
    publication_id uuid not null references publication,
    made_at timestamptz not null,
    change_count integer not null check (change_count >= 0),
    primary key (set_id, publication_id)
  )`,
  // `used_at`: when it was last followed or asked for, to the day; what nobody uses is forgotten.
  `create table short_link (
    code text primary key,
    address text not null unique check (length(address) between 1 and 1200),
    made_at timestamptz not null,
    used_at timestamptz not null
  )`,
  "create index short_link_made on short_link (made_at)",
  allow("select, insert, update, delete", ["comparison_set", "set_watch", "set_notice", "short_link"]),
]);
