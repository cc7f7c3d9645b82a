import { allow, appendOnly, statements } from "./migration.ts";

/** Editions of the chapter: texts with all their versions, sign-offs, remarks, and what was frozen. */
export const editions = statements("0018-editions", [
  // For whom an editor signs beside her role.
  "alter table account add column signing_party text check (signing_party in ('vng', 'ipo', 'uvw'))",
  `create table edition (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    profile text not null check (profile in ('parliament', 'vnr')),
    year integer not null,
    name_nl text not null,
    name_en text not null,
    deadline date,
    publication_id uuid not null references publication,
    started_from uuid references edition,
    version integer not null default 1,
    created_by uuid references account,
    created_at timestamptz not null
  )`,
  `create table edition_section (
    edition_id uuid not null references edition,
    section text not null,
    state text not null check (state in ('concept', 'review', 'agreed')),
    assignee uuid references account,
    deadline date,
    primary key (edition_id, section)
  )`,
  // Every saving is a row: the one with the highest version is the text. Nobody's words are ever overwritten.
  `create table edition_text (
    edition_id uuid not null references edition,
    section text not null,
    locale text not null check (locale in ('nl', 'en')),
    version integer not null check (version > 0),
    narrative jsonb not null,
    words integer not null check (words >= 0),
    changed_by uuid references account,
    changed_at timestamptz not null,
    primary key (edition_id, section, locale, version)
  )`,
  // One account agrees for one party: together with the three parties that makes at least three pairs of eyes.
  `create table edition_sign_off (
    edition_id uuid not null references edition,
    section text not null,
    party text not null check (party in ('vng', 'ipo', 'uvw')),
    account_id uuid not null references account,
    signed_at timestamptz not null,
    primary key (edition_id, section, party),
    unique (edition_id, section, account_id)
  )`,
  // Also every version; an empty text: the sentence of the program stands again.
  `create table edition_sentence (
    edition_id uuid not null references edition,
    sentence text not null,
    locale text not null check (locale in ('nl', 'en')),
    version integer not null check (version > 0),
    text jsonb,
    basis jsonb not null,
    changed_by uuid references account,
    changed_at timestamptz not null,
    primary key (edition_id, sentence, locale, version)
  )`,
  // `author`: the name in the Word file. `fingerprint`: of a remark that came in a Word file, so that the same file brings it once.
  `create table edition_remark (
    id uuid primary key,
    edition_id uuid not null references edition,
    section text not null,
    locale text check (locale in ('nl', 'en')),
    quote text not null,
    text text not null,
    account_id uuid references account,
    author text,
    written_at timestamptz not null,
    origin text not null check (origin in ('screen', 'review-copy')),
    kind text not null check (kind in ('comment', 'insertion', 'deletion', 'replacement', 'untracked')),
    answers uuid references edition_remark,
    resolved_at timestamptz,
    resolved_by uuid references account,
    fingerprint text,
    unique (edition_id, fingerprint)
  )`,
  "create index edition_remark_section on edition_remark (edition_id, section)",
  `create table chapter_template (
    id uuid primary key,
    name text not null,
    bytes bytea not null,
    sha256 text not null,
    uploaded_by uuid references account,
    uploaded_at timestamptz not null,
    removed_at timestamptz
  )`,
  // What a job is to make, as it was at the moment of asking. `version` 0: to read; else it is frozen as that version.
  `create table chapter_request (
    job_id uuid primary key references job,
    edition_id uuid not null references edition,
    version integer not null check (version >= 0),
    content jsonb not null,
    changed_nl text not null default '',
    changed_en text not null default '',
    embargo_until date,
    published_on date
  )`,
  "create index chapter_request_edition on chapter_request (edition_id)",
  `create table edition_release (
    id uuid primary key,
    edition_id uuid not null references edition,
    version integer not null check (version > 0),
    publication_id uuid not null references publication,
    data_version bigint not null,
    name_nl text not null,
    name_en text not null,
    snapshot_id text not null,
    snapshot_hash text not null,
    edition_hash text not null,
    synthetic boolean not null,
    changed_nl text not null,
    changed_en text not null,
    published_on date not null,
    embargo_until date,
    published_by uuid references account,
    frozen_at timestamptz not null,
    unique (edition_id, version)
  )`,
  `create table edition_release_file (
    release_id uuid not null references edition_release,
    name text not null,
    media_type text not null,
    format text,
    locale text,
    bytes bytea not null,
    size integer not null,
    sha256 text not null,
    primary key (release_id, name)
  )`,
  "create index edition_release_file_sha256 on edition_release_file (sha256)",
  ...["edition_text", "edition_sentence", "edition_release", "edition_release_file"].map(appendOnly),
  allow("select, insert", ["edition_text", "edition_sentence", "edition_release", "edition_release_file"]),
  allow("select, insert, update", ["edition", "edition_remark", "chapter_template", "chapter_request"]),
  allow("select, insert, update, delete", ["edition_section", "edition_sign_off"]),
]);
