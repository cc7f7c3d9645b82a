import type { Basket, BasketCode } from "@lokaal17/shared/framework/basket";
import type { Goal, Target } from "@lokaal17/shared/framework/goal";
import type { IndicatorCode, IndicatorDefinition, Thresholds } from "@lokaal17/shared/framework/indicator";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/schema.ts";
import type {
  IndicatorDefinitionTable,
  IndicatorTable,
  StructuralVariableTable,
  ThresholdTable,
} from "./tables.ts";

export interface PolicyField {
  code: string;
  name: { nl: string; en: string };
  targets: string[];
  indicators: IndicatorCode[];
}

/** Goals and targets in order of their numbers. */
export async function loadGoals(db: Kysely<Database>): Promise<{ goals: Goal[]; targets: Target[] }> {
  const goals = await db.selectFrom("goal").selectAll().orderBy("number").execute();
  const targets = await db.selectFrom("target").selectAll().orderBy("goal").orderBy("code").execute();
  return {
    goals: goals.map(({ number, nameNl, nameEn }) => ({ number, name: { nl: nameNl, en: nameEn } })),
    targets: targets.map(({ code, goal, nameNl, nameEn }) => ({
      code,
      goal,
      name: { nl: nameNl, en: nameEn },
    })),
  };
}

/** The definition of every indicator and measure that was in force at a data version, in the order of the lists. */
export async function loadDefinitions(
  db: Kysely<Database>,
  dataVersion: number,
): Promise<IndicatorDefinition[]> {
  const definitions = await db
    .selectFrom("indicatorDefinition")
    .innerJoin("indicator", "indicator.code", "indicatorDefinition.indicator")
    .selectAll()
    .distinctOn("indicator.code")
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("indicator.code")
    .orderBy("version", "desc")
    .execute();
  const thresholds = await db
    .selectFrom("threshold")
    .selectAll()
    .distinctOn("indicator")
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("indicator")
    .orderBy("version", "desc")
    .execute();
  const thresholdOf = new Map(thresholds.map((threshold) => [threshold.indicator, threshold]));
  return definitions
    .sort((a, b) => (a.goal ?? 99) - (b.goal ?? 99) || a.position - b.position)
    .map((row) => toDefinition(row, thresholdOf.get(row.code)));
}

/** The codes of all indicators and measures that ever were, also those that came after a publication. */
export async function loadIndicatorCodes(db: Kysely<Database>): Promise<IndicatorCode[]> {
  const rows = await db.selectFrom("indicator").select("code").orderBy("position").orderBy("code").execute();
  return rows.map(({ code }) => code);
}

/** The newest version of every basket at a data version. */
export async function loadBaskets(db: Kysely<Database>, dataVersion: number): Promise<Basket[]> {
  const baskets = await db
    .selectFrom("basket")
    .selectAll()
    .distinctOn("code")
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  return Promise.all(baskets.map(({ code, version }) => loadBasket(db, code, version)));
}

/** One version of a basket with its entries, by goal and code. */
export async function loadBasket(db: Kysely<Database>, code: BasketCode, version: number): Promise<Basket> {
  const entries = await db
    .selectFrom("basketEntry")
    .select(["goal", "indicator", "inScore", "inColour"])
    .where("basket", "=", code)
    .where("version", "=", version)
    .orderBy("goal")
    .orderBy("indicator")
    .execute();
  return { code, version, entries };
}

/** Municipal policy fields with the targets and indicators that belong to them. */
export async function loadPolicyFields(db: Kysely<Database>): Promise<PolicyField[]> {
  const fields = await db.selectFrom("policyField").selectAll().orderBy("code").execute();
  const targets = await db.selectFrom("policyFieldTarget").selectAll().execute();
  const indicators = await db.selectFrom("policyFieldIndicator").selectAll().execute();
  return fields.map(({ code, nameNl, nameEn }) => ({
    code,
    name: { nl: nameNl, en: nameEn },
    targets: targets.filter((row) => row.policyField === code).map((row) => row.target),
    indicators: indicators.filter((row) => row.policyField === code).map((row) => row.indicator),
  }));
}

/** What municipalities resemble each other by, with the weight that it has unless somebody says otherwise. */
export async function loadStructuralVariables(
  db: Kysely<Database>,
): Promise<Selectable<StructuralVariableTable>[]> {
  return db.selectFrom("structuralVariable").selectAll().orderBy("code").execute();
}

/** Whether a reference table is filled; an empty database gets its reference facts first. */
export async function hasReference(db: Kysely<Database>): Promise<boolean> {
  const { present } = await db
    .selectNoFrom((select) =>
      sql<boolean>`exists ${select.selectFrom("goal").select("number")}`.as("present"),
    )
    .executeTakeFirstOrThrow();
  return present;
}

function toDefinition(
  row: Selectable<IndicatorTable> & Selectable<IndicatorDefinitionTable>,
  threshold: Selectable<ThresholdTable> | undefined,
): IndicatorDefinition {
  const { nameNl, nameEn, lowerBound, optimum } = row;
  return {
    code: row.code,
    version: row.version,
    kind: row.kind,
    layer: row.layer,
    goal: row.goal,
    targets: row.targets === "" ? [] : row.targets.split(";"),
    name: { nl: nameNl, en: nameEn },
    definition: { nl: row.definitionNl, en: row.definitionEn },
    unit: row.unit,
    unitName: { nl: row.unitNl, en: row.unitEn },
    decimals: row.decimals,
    measureType: row.measureType,
    numerator:
      row.numeratorNl === null ? null : { nl: row.numeratorNl, en: row.numeratorEn ?? row.numeratorNl },
    denominator:
      row.denominatorNl === null
        ? null
        : { nl: row.denominatorNl, en: row.denominatorEn ?? row.denominatorNl },
    aggregation: row.aggregation,
    direction: row.direction,
    naturalMin: row.naturalMin,
    naturalMax: row.naturalMax,
    bounds:
      lowerBound === null || optimum === null
        ? null
        : {
            lowerBound,
            optimum,
            optimumTier: row.optimumTier ?? "own-proposal",
            reason: { nl: row.optimumReasonNl ?? "", en: row.optimumReasonEn ?? "" },
          },
    thresholds: threshold ? toThresholds(threshold) : null,
    influence: row.influence,
    effect: row.effect,
    directionContested: row.directionContested,
    verifyBeforeScore: row.verifyBeforeScore,
    collection: row.collection,
    source: { organisation: row.sourceOrganisation, table: row.sourceTable, measure: row.sourceMeasure },
    periodicity: row.periodicity,
    disclosureLimit: row.disclosureLimit,
    errorModel: row.errorModel,
  };
}

/** A row of the table as the domain knows it. */
export function toThresholds(row: Selectable<ThresholdTable>): Thresholds {
  const { version, red, green, status, decidedBy, decidedOn, document, target, targetYear } = row;
  return {
    version,
    red,
    green,
    status,
    decidedBy,
    decidedOn,
    document,
    target: target === null || targetYear === null ? null : { value: target, year: targetYear },
  };
}
