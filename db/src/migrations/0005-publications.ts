import { statements } from "./migration.ts";

/** Publications, long work, chapters, and the network of municipalities. */
export const publications = statements("0005-publications", [
  `create table publication (
    id uuid primary key,
    name text not null unique,
    data_version bigint not null references data_version,
    published_at timestamptz not null default now(),
    published_by uuid references account,
    note text,
    basket text not null,
    basket_version integer not null,
    score_year integer not null,
    boundary_year integer not null,
    demonstration boolean not null,
    foreign key (basket, basket_version) references basket (code, version)
  )`,
  `create table job (
    id uuid primary key,
    kind text not null check (kind in ('chapter')),
    state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    progress double precision not null check (progress between 0 and 1),
    step text not null,
    input jsonb not null,
    error text,
    created_by uuid not null references account,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    claimed_by text,
    heartbeat_at timestamptz,
    attempts integer not null default 0
  )`,
  "create index job_waiting on job (created_at) where state = 'queued'",
  `create table chapter_file (
    job_id uuid not null references job,
    name text not null,
    media_type text not null,
    bytes bytea not null,
    sha256 text not null,
    primary key (job_id, name)
  )`,
  `create table member (
    area text primary key references area,
    joined_on date not null,
    decision text not null,
    decision_url text,
    origin text not null check (origin in ('real', 'synthetic')),
    change_id uuid not null references change
  )`,
  `create table practice (
    id uuid primary key,
    area text references area,
    title_nl text not null,
    title_en text not null,
    summary_nl text not null,
    summary_en text not null,
    role_of_government text not null,
    origin text not null check (origin in ('real', 'synthetic')),
    change_id uuid not null references change,
    check (origin = 'real' or area is null)
  )`,
  `create table practice_goal (
    practice_id uuid not null references practice,
    goal integer not null references goal,
    primary key (practice_id, goal)
  )`,
]);
