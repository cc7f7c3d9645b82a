import { allow, appendOnly, statements } from "./migration.ts";

/** Files on their way in: what was sent, how it is read, what was found, and what was there before, to take it back. */
export const imports = statements("0013-imports", [
  `alter table job
    drop constraint job_kind_check,
    add constraint job_kind_check check (kind in ('chapter', 'import', 'source')),
    alter column created_by drop not null`,
  // The place of a row in its file ("line 12, column Opkomst"), what drafts have besides a figure, the version of the
  // cell when its template was made, and what the dry run saw of it.
  `alter table observation_staging
    add column line integer, add column doubtful boolean not null default false,
    add column reason text, add column remark text, add column version integer,
    add column seen_version integer, add column outcome text`,
  // Every dry run stages a batch of its own, so that a worker that lost its job cannot mix its rows into another's.
  // Of figures that are approved at once the batch is the change in the log.
  `create table import (
    id uuid primary key,
    target text not null check (target in ('entry', 'approved')),
    round_id text references collection_round,
    area text references area,
    state text not null check (state in
      ('uploading', 'reading', 'to-map', 'checking', 'checked', 'storing', 'stored', 'undoing', 'undone', 'failed', 'cancelled')),
    version integer not null default 1,
    file_name text not null,
    file_size bigint not null default 0,
    file_hash text,
    reading jsonb,
    mapping jsonb,
    summary jsonb,
    error jsonb,
    reason text,
    batch_id uuid,
    seen_data_version bigint,
    job_id uuid references job,
    created_by uuid not null references account,
    created_at timestamptz not null,
    stored_by uuid references account,
    stored_at timestamptz,
    data_version bigint references data_version,
    undone_by uuid references account,
    undone_at timestamptz,
    undo_change_id uuid references change,
    check ((target = 'entry') = (round_id is not null)),
    check (state <> 'stored' or stored_at is not null)
  )`,
  "create index import_area on import (area, created_at desc)",
  "create index import_batch on import (batch_id)",
  `create table import_part (
    import_id uuid not null references import,
    part integer not null,
    bytes bytea not null,
    primary key (import_id, part)
  )`,
  // Not the truth: a check that was lost is done again.
  `create unlogged table import_finding (
    import_id uuid not null,
    position integer not null,
    line integer,
    column_name text,
    kind text not null,
    code text not null,
    "values" jsonb not null,
    primary key (import_id, position)
  )`,
  // What each cell of a round was before a file wrote in it; null: nothing.
  `create table import_cell (
    import_id uuid not null references import,
    area text not null references area,
    indicator text not null references indicator,
    period text not null,
    breakdown text not null,
    version integer not null,
    before jsonb,
    primary key (import_id, area, indicator, period, breakdown)
  )`,
  appendOnly("import_cell"),
  // How files with these headings were read before, for each organisation; '' is VNG.
  `create table import_memory (
    owner text not null,
    headings_hash text not null,
    mapping jsonb not null,
    file_name text not null,
    saved_by uuid not null references account,
    saved_at timestamptz not null,
    primary key (owner, headings_hash)
  )`,
  allow("select, insert, update, delete", ["import", "import_part", "import_finding", "import_memory"]),
  allow("select, insert", ["import_cell"]),
]);
