import type { Layer } from "@lokaal17/shared/areas/area";
import type { BasketCode } from "@lokaal17/shared/framework/basket";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Insertable, Transaction } from "kysely";
import { type CsvRow, column, optional, readCsv } from "../database/read-csv.ts";
import type { Database } from "../database/schema.ts";
import type { IndicatorDefinitionTable, ThresholdTable } from "./tables.ts";

const file = (name: string) => new URL(`../../reference/${name}`, import.meta.url);
const names = (row: CsvRow) => ({ nameNl: column(row, "name_nl"), nameEn: column(row, "name_en") });
const yes = (row: CsvRow, name: string) => column(row, name) === "true" || column(row, name) === "yes";
const list = (text: string) => text.split(";").filter((part) => part !== "");

/** Fills the framework: goals, targets, our own catalogue of indicators, measures, policy fields and baskets. */
export async function seedFramework(tx: Transaction<Database>, dataVersion: number): Promise<void> {
  const goals = await readCsv(file("goals.csv"));
  await tx
    .insertInto("goal")
    .values(goals.map((row) => ({ number: Number(column(row, "number")), ...names(row) })))
    .execute();
  const targets = await readCsv(file("targets.csv"));
  await tx
    .insertInto("target")
    .values(
      targets.map((row) => ({ code: column(row, "code"), goal: Number(column(row, "goal")), ...names(row) })),
    )
    .execute();
  await seedIndicators(tx, dataVersion);
  await seedPolicyFields(tx);
  await seedStructuralVariables(tx);
  await seedBaskets(tx, dataVersion);
}

async function seedIndicators(tx: Transaction<Database>, dataVersion: number): Promise<void> {
  const indicators = await readCsv(file("indicators.csv"));
  const measures = await readCsv(file("measures.csv"));
  await tx
    .insertInto("indicator")
    .values([
      ...indicators.map((row, position) => ({
        code: column(row, "code") as IndicatorCode,
        kind: "indicator" as const,
        layer: column(row, "layer") as Layer,
        goal: Number(column(row, "goal")),
        position,
      })),
      ...measures.map((row, position) => ({
        code: column(row, "code") as IndicatorCode,
        kind: "measure" as const,
        layer: column(row, "layer") as Layer,
        goal: null,
        position: indicators.length + position,
      })),
    ])
    .execute();
  const definitions = [
    ...indicators.map((row) => indicatorDefinition(row, dataVersion)),
    ...measures.map((row) => measureDefinition(row, dataVersion)),
  ];
  for (let from = 0; from < definitions.length; from += 50)
    await tx
      .insertInto("indicatorDefinition")
      .values(definitions.slice(from, from + 50))
      .execute();
  const thresholds = indicators.flatMap((row) => threshold(row, dataVersion));
  await tx.insertInto("threshold").values(thresholds).execute();
}

function indicatorDefinition(row: CsvRow, dataVersion: number): Insertable<IndicatorDefinitionTable> {
  return {
    ...sharedColumns(row, dataVersion),
    targets: column(row, "targets"),
    numeratorNl: optional(row, "numerator_nl"),
    numeratorEn: optional(row, "numerator_en"),
    denominatorNl: optional(row, "denominator_nl"),
    denominatorEn: optional(row, "denominator_en"),
    direction: column(row, "direction") as IndicatorDefinitionTable["direction"],
    lowerBound: optional(row, "lower_bound") as IndicatorDefinitionTable["lowerBound"],
    optimum: optional(row, "optimum") as IndicatorDefinitionTable["optimum"],
    optimumTier: optional(row, "optimum_tier"),
    optimumReasonNl: optional(row, "optimum_reason_nl"),
    optimumReasonEn: optional(row, "optimum_reason_en"),
    influence: column(row, "influence") as IndicatorDefinitionTable["influence"],
    effect: column(row, "effect") as IndicatorDefinitionTable["effect"],
    directionContested: yes(row, "direction_contested"),
    verifyBeforeScore: yes(row, "verify_before_score"),
    collection: column(row, "collection") === "source" ? "source" : "own",
    firstRoundRequired: yes(row, "first_round_required"),
    disclosureLimit: Number(column(row, "disclosure_limit")),
    errorModel: column(row, "error_model") as IndicatorDefinitionTable["errorModel"],
  };
}

/** A measure stands in no basket: it has no direction and no bounds, and is context by nature. */
function measureDefinition(row: CsvRow, dataVersion: number): Insertable<IndicatorDefinitionTable> {
  return {
    ...sharedColumns(row, dataVersion),
    targets: "",
    direction: null,
    influence: "context",
    effect: "outcome",
    directionContested: false,
    verifyBeforeScore: false,
    collection: "source",
    firstRoundRequired: false,
    disclosureLimit: 0,
    errorModel: "register",
  };
}

function sharedColumns(row: CsvRow, dataVersion: number) {
  return {
    indicator: column(row, "code") as IndicatorCode,
    version: 1,
    fromDataVersion: dataVersion,
    ...names(row),
    definitionNl: column(row, "definition_nl"),
    definitionEn: column(row, "definition_en"),
    unit: column(row, "unit"),
    unitNl: column(row, "unit_nl"),
    unitEn: column(row, "unit_en"),
    decimals: Number(column(row, "decimals")),
    measureType: column(row, "measure_type") as IndicatorDefinitionTable["measureType"],
    aggregation: column(row, "aggregation"),
    naturalMin: optional(row, "natural_min") as IndicatorDefinitionTable["naturalMin"],
    naturalMax: optional(row, "natural_max") as IndicatorDefinitionTable["naturalMax"],
    sourceOrganisation: column(row, "source_org"),
    sourceTable: optional(row, "source_table"),
    sourceMeasure: optional(row, "source_measure"),
    periodicity: column(row, "periodicity") as IndicatorDefinitionTable["periodicity"],
  };
}

function threshold(row: CsvRow, dataVersion: number): Insertable<ThresholdTable>[] {
  const red = optional(row, "red_threshold") as ThresholdTable["red"] | null;
  const green = optional(row, "green_threshold") as ThresholdTable["green"] | null;
  if (red === null || green === null) return [];
  return [
    {
      indicator: column(row, "code") as IndicatorCode,
      version: 1,
      fromDataVersion: dataVersion,
      red,
      green,
      status: column(row, "threshold_status") as ThresholdTable["status"],
    },
  ];
}

async function seedPolicyFields(tx: Transaction<Database>): Promise<void> {
  const fields = await readCsv(file("policy_fields.csv"));
  await tx
    .insertInto("policyField")
    .values(
      fields.map((row) => ({
        code: column(row, "code"),
        ...names(row),
        explanationNl: column(row, "explanation_nl"),
        explanationEn: column(row, "explanation_en"),
      })),
    )
    .execute();
  await tx
    .insertInto("policyFieldTarget")
    .values(
      fields.flatMap((row) =>
        list(column(row, "targets")).map((target) => ({ policyField: column(row, "code"), target })),
      ),
    )
    .execute();
  await tx
    .insertInto("policyFieldIndicator")
    .values(
      fields.flatMap((row) =>
        list(column(row, "indicators")).map((indicator) => ({
          policyField: column(row, "code"),
          indicator: indicator as IndicatorCode,
        })),
      ),
    )
    .execute();
}

async function seedStructuralVariables(tx: Transaction<Database>): Promise<void> {
  const variables = await readCsv(file("structural_variables.csv"));
  await tx
    .insertInto("structuralVariable")
    .values(
      variables.map((row) => ({
        code: column(row, "code"),
        ...names(row),
        definitionNl: column(row, "definition_nl"),
        definitionEn: column(row, "definition_en"),
        unit: column(row, "unit"),
        transform: column(row, "transform"),
        defaultWeight: column(row, "default_weight"),
        source: [column(row, "source_org"), column(row, "source_table")].filter(Boolean).join(", "),
      })),
    )
    .execute();
}

async function seedBaskets(tx: Transaction<Database>, fromDataVersion: number): Promise<void> {
  const entries = (await readCsv(file("baskets.csv"))).map((row) => ({
    basket: column(row, "basket") as BasketCode,
    version: Number(column(row, "version")),
    goal: Number(column(row, "goal")),
    indicator: column(row, "indicator") as IndicatorCode,
    inScore: yes(row, "in_score"),
    inColour: yes(row, "in_colour"),
  }));
  const baskets = new Map(entries.map(({ basket, version }) => [basket, version]));
  await tx
    .insertInto("basket")
    .values([...baskets].map(([code, version]) => ({ code, version, fromDataVersion })))
    .execute();
  await tx.insertInto("basketEntry").values(entries).execute();
}
