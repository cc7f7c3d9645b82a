import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Area, AreaCode, Layer } from "./area.ts";
import type { Boundaries, ReorganisationKind } from "./recode.ts";

const read = (path: string | URL) =>
  parse<Record<string, string>>(readFileSync(path), { bom: true, columns: true });
const reference = (file: string) => read(new URL(`../../../db/reference/${file}`, import.meta.url));
const numberOrNull = (text: string | undefined) => (text ? Number(text) : null);

/** For tests: every area of the register since 2010. */
export function registerAreas(): Area[] {
  return reference("areas.csv").map((row) => ({
    code: (row.code ?? "") as AreaCode,
    layer: row.layer as Layer,
    name: row.name ?? "",
    provinceCode: (row.province_code || null) as AreaCode | null,
    coropCode: row.corop_code || null,
    validFrom: row.valid_from ?? "",
    validTo: row.valid_to || null,
  }));
}

/** For tests: the register with every reorganisation since 2010. */
export function registerBoundaries(): Boundaries {
  const reorganisations = reference("reorganisations.csv").map((row) => ({
    date: row.date ?? "",
    kind: row.kind as ReorganisationKind,
    from: (row.from ?? "") as AreaCode,
    to: (row.to ?? "") as AreaCode,
    hectares: numberOrNull(row.hectares),
    dwellings: numberOrNull(row.dwellings),
    inhabitants: numberOrNull(row.inhabitants),
  }));
  return { areas: registerAreas(), reorganisations };
}

/** For tests: residents on 1 January per municipality and year. */
export function registerInhabitants(): { area: AreaCode; year: number; inhabitants: number }[] {
  return reference("inhabitants.csv").map((row) => ({
    area: (row.code ?? "") as AreaCode,
    year: Number(row.year),
    inhabitants: Number(row.inhabitants),
  }));
}

/** For tests: what the catalogue says of each indicator that recoding looks at. */
export function catalogueRows(): Record<string, string>[] {
  return reference("indicators.csv");
}

/** For tests: one topic of the collected time series, on the codes of the source. */
export function realSeries(folder: string, topic: string, year: number): Map<AreaCode, number> {
  const rows = read(`${folder}/observations/municipal_timeseries.csv`);
  const figures = rows.filter(
    (row) => row.indicator === topic && Number(row.year) === year && /^GM(?!0000)/.test(row.code ?? ""),
  );
  return new Map(figures.map((row) => [(row.code ?? "") as AreaCode, Number(row.value)]));
}

/** For tests: one topic of the key figures of 2015, on the codes of 2015. */
export function realKeyFigures2015(folder: string, topic: string): Map<AreaCode, number> {
  const rows = read(`${folder}/observations/regionale_kerncijfers_2015.csv`);
  const figures = rows.filter((row) => row.topic === topic && row.code?.startsWith("GM"));
  return new Map(figures.map((row) => [(row.code ?? "") as AreaCode, Number(row.value)]));
}
