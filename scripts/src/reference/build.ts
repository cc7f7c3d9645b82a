/**
 * Makes `db/reference` and the real figures of `db/demonstration` from the collected source files.
 * The same input gives the same bytes.
 *
 * `node scripts/src/reference/build.ts CATALOGUE TILES [DATA]`: folders of the indicator catalogue, of the tile map,
 * and of the real figures (default: LOKAAL17_REAL_DATA).
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  areaColumns,
  buildAreas,
  buildReorganisations,
  reorganisationColumns,
  toBoundaries,
} from "./areas.ts";
import type { Row } from "./csv.ts";
import { readCsv, writeCsv } from "./csv.ts";
import { realFigures } from "./demonstration.ts";
import {
  basketColumns,
  buildBaskets,
  buildGoalsAndTargets,
  buildIndicators,
  buildPolicyFields,
  goalColumns,
  indicatorColumns,
  policyFieldColumns,
  structuralVariableColumns,
  targetColumns,
} from "./framework.ts";
import { buildInhabitants, inhabitantColumns, toInhabitantRow } from "./inhabitants.ts";
import { measureColumns } from "./measure.ts";
import { buildMeasures } from "./measures.ts";
import { observationColumns, toObservationRows } from "./observation-rows.ts";
import { buildTiles, centroidColumns, tileColumns } from "./places.ts";
import { readKeyFigures2015, readSeries } from "./real-figures.ts";

const [catalogue, tileMap, data = process.env.LOKAAL17_REAL_DATA] = process.argv.slice(2);
if (!catalogue || !tileMap || !data) {
  console.error(
    "Usage: node scripts/src/reference/build.ts CATALOGUE TILES [DATA]. DATA may be set as LOKAAL17_REAL_DATA.",
  );
  process.exit(1);
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const reference = join(root, "db/reference");
const demonstration = join(root, "db/demonstration");
mkdirSync(reference, { recursive: true });
mkdirSync(demonstration, { recursive: true });

function write(name: string, columns: readonly string[], rows: readonly Row[], folder = reference): void {
  writeCsv(join(folder, name), columns, rows);
  console.log(`${name}: ${rows.length} rows`);
}

const areas = buildAreas(readCsv(join(data, "reference/municipalities.csv")));
const reorganisations = buildReorganisations(
  readCsv(join(data, "reference/municipality_changes.csv")),
  areas,
);
write("areas.csv", areaColumns, areas);
write("reorganisations.csv", reorganisationColumns, reorganisations);

const { goals: official } = JSON.parse(
  readFileSync(join(data, "reference/sdg_framework_en.json"), "utf8"),
) as { goals: { code: string; colour: string }[] };
const colours = new Map(official.map(({ code, colour }) => [code, colour.toLowerCase()]));
const { goals, targets } = buildGoalsAndTargets(readCsv(join(catalogue, "goals_targets_nl.csv")), colours);
const structuralVariables = readCsv(join(catalogue, "structural_variables.csv"));
const indicators = buildIndicators(readCsv(join(catalogue, "indicators.csv")));
write("goals.csv", goalColumns, goals);
write("targets.csv", targetColumns, targets);
write(
  "policy_fields.csv",
  policyFieldColumns,
  buildPolicyFields(readCsv(join(catalogue, "policy_fields.csv"))),
);
write("structural_variables.csv", structuralVariableColumns, structuralVariables);
write("indicators.csv", indicatorColumns, indicators);
write("measures.csv", measureColumns, buildMeasures(structuralVariables, indicators));
write("baskets.csv", basketColumns, buildBaskets(indicators));

write("tiles.csv", tileColumns, buildTiles(readFileSync(join(tileMap, "tiles_2023.json"), "utf8")));
write("centroids.csv", centroidColumns, readCsv(join(tileMap, "centroids.csv")));

const series = readSeries(data);
const figures2015 = readKeyFigures2015(data);
const inhabitants = buildInhabitants(series, figures2015);
write("inhabitants.csv", inhabitantColumns, inhabitants.map(toInhabitantRow));

const boundaries = toBoundaries(areas, reorganisations);
const figures = realFigures(series, figures2015, inhabitants, boundaries);
write("observations.csv", observationColumns, toObservationRows(figures), demonstration);
