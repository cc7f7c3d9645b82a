import type { Area, AreaCode } from "@lokaal17/shared/areas/area";
import type { Reorganisation, ReorganisationKind } from "@lokaal17/shared/areas/recode";
import type { Kysely } from "kysely";
import type { Database } from "../database/schema.ts";

/** An area with its place on the tile map, if it has one. */
export interface PlacedArea extends Area {
  tile: { q: number; r: number } | null;
}

/** All areas of all layers and times, in order of their codes. */
export async function loadAreas(db: Kysely<Database>): Promise<PlacedArea[]> {
  const rows = await db
    .selectFrom("area")
    .leftJoin("areaPosition", "areaPosition.code", "area.code")
    .selectAll("area")
    .select(["tileQ", "tileR"])
    .orderBy("area.code")
    .execute();
  return rows.map(({ tileQ, tileR, coropName: _, ...area }) => ({
    ...area,
    tile: tileQ === null || tileR === null ? null : { q: tileQ, r: tileR },
  }));
}

/** Every reorganisation, oldest first. */
export async function loadReorganisations(db: Kysely<Database>): Promise<Reorganisation[]> {
  const rows = await db
    .selectFrom("reorganisation")
    .select(["date", "kind", "fromCode", "toCode", "hectares", "dwellings", "inhabitants"])
    .orderBy("date")
    .orderBy("fromCode")
    .orderBy("toCode")
    .execute();
  return rows.map(({ kind, fromCode, toCode, hectares, ...row }) => ({
    ...row,
    kind: kind as ReorganisationKind,
    from: fromCode as AreaCode,
    to: toCode as AreaCode,
    hectares: hectares === null ? null : Number(hectares),
  }));
}
