import { allow, appendOnly, statements } from "./migration.ts";

/** Rules between indicators, who changed which definition and how, public explanations with their versions, and the sealed heads of the log. */
export const rules = statements("0012-rules", [
  `create table check_rule (
    code text not null,
    version integer not null check (version > 0),
    layer text not null,
    expression text not null,
    severity text not null check (severity in ('block', 'explain', 'note')),
    message_nl text not null,
    message_en text not null,
    active boolean not null,
    changed_by uuid references account,
    changed_at timestamptz not null,
    primary key (code, version)
  )`,
  appendOnly("check_rule"),
  `alter table indicator_definition
    add column change_nl text,
    add column change_en text,
    add column breaks_series boolean not null default false,
    add column changed_by uuid references account,
    add column changed_at timestamptz,
    add column change_id uuid references change`,
  // No row was ever written to the first form: it had no screen and no call.
  "drop table explanation",
  `create table explanation (
    area text not null references area,
    indicator text not null references indicator,
    period text not null,
    version integer not null check (version > 0),
    text text check (length(text) between 1 and 280),
    from_data_version bigint not null,
    written_by uuid not null references account,
    written_at timestamptz not null,
    change_id uuid not null references change,
    primary key (area, indicator, period, version)
  )`,
  "create index explanation_indicator on explanation (indicator, period)",
  appendOnly("explanation"),
  `create table chain_seal (
    day date not null,
    chain text not null,
    position bigint not null,
    hash text not null,
    sealed_at timestamptz not null,
    primary key (day, chain)
  )`,
  appendOnly("chain_seal"),
  allow("select, insert", ["check_rule", "explanation", "chain_seal"]),
]);
