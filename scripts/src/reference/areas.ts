import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Boundaries, Reorganisation, ReorganisationKind } from "@lokaal17/shared/areas/recode";
import type { Row } from "./csv.ts";
import { fieldOf } from "./csv.ts";
import { provinces, waterBoards } from "./fixed-areas.ts";

/** Figures before this day are not kept, so neither are the areas that ended before it. */
export const firstDay = "2010-01-01";

export const areaColumns = [
  "code",
  "layer",
  "name",
  "province_code",
  "corop_code",
  "corop_name",
  "valid_from",
  "valid_to",
];

/** All areas with their validity: the country, provinces, water boards, then municipalities by code. */
export function buildAreas(municipalities: readonly Row[]): Row[] {
  const kept = municipalities
    .filter((row) => row.valid_to === "" || fieldOf(row, "valid_to") > firstDay)
    .map((row) => ({
      code: fieldOf(row, "code"),
      layer: "municipality",
      name: fieldOf(row, "name"),
      province_code: fieldOf(row, "province_code"),
      corop_code: fieldOf(row, "corop_code"),
      corop_name: fieldOf(row, "corop_name"),
      valid_from: fieldOf(row, "valid_from"),
      valid_to: fieldOf(row, "valid_to"),
    }));
  kept.sort((a, b) => (a.code < b.code ? -1 : 1));
  return [
    { code: "NL01", layer: "country", name: "Nederland", valid_from: "1970-01-01" },
    ...provinces.map(({ code, name, validFrom }) => ({
      code,
      layer: "province",
      name,
      valid_from: validFrom,
    })),
    ...waterBoards.map(({ code, name, validFrom }) => ({
      code,
      layer: "water-board",
      name,
      valid_from: validFrom,
    })),
    ...kept,
  ];
}

export const reorganisationColumns = ["date", "kind", "from", "to", "hectares", "dwellings", "inhabitants"];

/**
 * The changes after the first day, in our kinds.
 * CBS names the event ("Opgeheven", "Ontstaan", …) once per municipality it looks at; we keep one row per pair,
 * say what it means for a figure, and leave out rows of a municipality to itself and repetitions of older mergers
 * among the border changes (both municipalities must be in force on the day before and on the day itself).
 */
export function buildReorganisations(changes: readonly Row[], areas: readonly Row[]): Row[] {
  const validity = new Map(areas.map((area) => [area.code, area]));
  const inForce = (code: string, day: string, including: "before" | "on") => {
    const area = validity.get(code);
    if (!area) return false;
    const start = fieldOf(area, "valid_from");
    const end = area.valid_to || "9999-12-31";
    return including === "before" ? start < day && end >= day : start <= day && end > day;
  };
  const recent = changes.filter((row) => fieldOf(row, "date") > firstDay && row.from !== row.to);
  const ends = (row: Row) =>
    row.kind !== "Grenswijziging" && validity.get(fieldOf(row, "from"))?.valid_to === row.date;
  const kindOf = (row: Row): ReorganisationKind => {
    if (row.kind === "Naamswijziging") return "recode";
    if (!ends(row)) return "border-correction";
    const heirs = recent.filter((other) => ends(other) && other.from === row.from && other.date === row.date);
    return heirs.length > 1 ? "split" : "merge";
  };
  const rows = recent
    .map((row) => ({
      date: fieldOf(row, "date"),
      kind: kindOf(row),
      from: fieldOf(row, "from"),
      to: fieldOf(row, "to"),
      hectares: fieldOf(row, "ha"),
      dwellings: fieldOf(row, "dwellings"),
      inhabitants: fieldOf(row, "inhabitants"),
    }))
    .filter(
      ({ kind, from, to, date }) =>
        kind !== "border-correction" ||
        (inForce(from, date, "before") &&
          inForce(from, date, "on") &&
          inForce(to, date, "on") &&
          !(kind === "border-correction" && isRepetition(recent, from, to, date))),
    );
  const order = (row: (typeof rows)[number]) => `${row.date} ${row.from} ${row.to}`;
  const unique = new Map(rows.map((row) => [order(row), row]));
  return [...unique.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Whether the same pair stands on the same day as a merger as well: then the merger is the fact. */
function isRepetition(changes: readonly Row[], from: string, to: string, date: string): boolean {
  return changes.some(
    (row) => row.kind === "Opgeheven" && row.from === from && row.to === to && row.date === date,
  );
}

/** The tables in the form that figures are recoded with. */
export function toBoundaries(areas: readonly Row[], reorganisations: readonly Row[]): Boundaries {
  const number = (text: string) => (text === "" ? null : Number(text));
  return {
    areas: areas.map((row) => ({
      code: fieldOf(row, "code") as AreaCode,
      validFrom: fieldOf(row, "valid_from"),
      validTo: row.valid_to || null,
    })),
    reorganisations: reorganisations.map(
      (row): Reorganisation => ({
        date: fieldOf(row, "date"),
        kind: fieldOf(row, "kind") as ReorganisationKind,
        from: fieldOf(row, "from") as AreaCode,
        to: fieldOf(row, "to") as AreaCode,
        hectares: number(fieldOf(row, "hectares")),
        dwellings: number(fieldOf(row, "dwellings")),
        inhabitants: number(fieldOf(row, "inhabitants")),
      }),
    ),
  };
}
