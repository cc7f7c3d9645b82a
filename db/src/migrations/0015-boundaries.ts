import { allow, statements } from "./migration.ts";

/** Shapes of areas for the boundary map: projected beforehand, one set per year. */
export const boundaries = statements("0015-boundaries", [
  `create table boundary_set (
    year integer primary key check (year between 1990 and 2100),
    source text not null,
    licence text,
    width integer not null,
    height integer not null,
    file_hash text not null,
    loaded_at timestamptz not null,
    change_id uuid not null references change
  )`,
  `create table boundary_shape (
    year integer not null references boundary_set,
    area text not null references area,
    path text not null,
    primary key (year, area)
  )`,
  allow("select, insert, update, delete", ["boundary_set", "boundary_shape"]),
]);
