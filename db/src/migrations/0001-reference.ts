import { statements } from "./migration.ts";

const layer =
  "layer text not null check (layer in ('municipality', 'province', 'water-board', 'country', 'other-body'))";

/** Areas, goals, targets, indicators with their definition versions, thresholds and baskets. */
export const reference = statements("0001-reference", [
  `create table area (
    code text primary key,
    ${layer},
    name text not null,
    province_code text references area,
    corop_code text,
    corop_name text,
    valid_from date not null,
    valid_to date,
    check (valid_to is null or valid_to > valid_from)
  )`,
  `create table area_overlap (
    code text not null references area,
    other_code text not null references area,
    share numeric not null check (share > 0 and share <= 1),
    primary key (code, other_code)
  )`,
  `create table area_position (
    code text primary key references area,
    tile_q integer not null,
    tile_r integer not null,
    longitude numeric not null,
    latitude numeric not null,
    unique (tile_q, tile_r)
  )`,
  `create table reorganisation (
    date date not null,
    kind text not null,
    from_code text not null,
    to_code text not null,
    hectares numeric,
    dwellings integer,
    inhabitants integer,
    primary key (date, from_code, to_code, kind)
  )`,
  `create table goal (
    number integer primary key check (number between 1 and 17),
    name_nl text not null,
    name_en text not null
  )`,
  `create table target (
    code text primary key,
    goal integer not null references goal,
    name_nl text not null,
    name_en text not null
  )`,
  `create table policy_field (
    code text primary key,
    name_nl text not null,
    name_en text not null,
    explanation_nl text not null,
    explanation_en text not null
  )`,
  `create table policy_field_target (
    policy_field text not null references policy_field,
    target text not null references target,
    primary key (policy_field, target)
  )`,
  `create table structural_variable (
    code text primary key,
    name_nl text not null,
    name_en text not null,
    definition_nl text not null,
    definition_en text not null,
    unit text not null,
    transform text not null,
    default_weight numeric not null,
    source text not null
  )`,
  `create table indicator (
    code text primary key,
    kind text not null check (kind in ('indicator', 'measure')),
    ${layer},
    goal integer references goal,
    position integer not null,
    check ((kind = 'indicator') = (goal is not null))
  )`,
  `create table policy_field_indicator (
    policy_field text not null references policy_field,
    indicator text not null references indicator,
    primary key (policy_field, indicator)
  )`,
  `create table indicator_definition (
    indicator text not null references indicator,
    version integer not null check (version > 0),
    from_data_version bigint not null,
    targets text not null,
    name_nl text not null,
    name_en text not null,
    definition_nl text not null,
    definition_en text not null,
    unit text not null,
    unit_nl text not null,
    unit_en text not null,
    decimals integer not null check (decimals between 0 and 6),
    measure_type text not null check (measure_type in ('rate', 'mean', 'binary', 'count')),
    numerator_nl text,
    numerator_en text,
    denominator_nl text,
    denominator_en text,
    aggregation text not null,
    direction text check (direction in ('higher', 'lower')),
    natural_min numeric,
    natural_max numeric,
    lower_bound numeric,
    optimum numeric,
    optimum_tier text,
    optimum_reason_nl text,
    optimum_reason_en text,
    influence text not null check (influence in ('direct', 'shared', 'context')),
    effect text not null check (effect in ('outcome', 'effort')),
    direction_contested boolean not null,
    verify_before_score boolean not null,
    collection text not null check (collection in ('source', 'own')),
    first_round_required boolean not null,
    source_organisation text not null,
    source_table text,
    source_measure text,
    periodicity text not null,
    disclosure_limit integer not null check (disclosure_limit >= 0),
    error_model text not null,
    primary key (indicator, version),
    check (lower_bound is null or lower_bound <> optimum)
  )`,
  `create table threshold (
    indicator text not null references indicator,
    version integer not null check (version > 0),
    from_data_version bigint not null,
    red numeric not null,
    green numeric not null,
    status text not null check (status in ('proposal', 'advised', 'adopted')),
    decided_by text,
    decided_on date,
    document text,
    primary key (indicator, version),
    check (status = 'proposal' or (decided_by is not null and decided_on is not null))
  )`,
  `create table basket (
    code text not null,
    version integer not null check (version > 0),
    from_data_version bigint not null,
    primary key (code, version)
  )`,
  `create table basket_entry (
    basket text not null,
    version integer not null,
    goal integer not null references goal,
    indicator text not null references indicator,
    in_score boolean not null,
    in_colour boolean not null,
    primary key (basket, version, indicator),
    foreign key (basket, version) references basket (code, version)
  )`,
]);
