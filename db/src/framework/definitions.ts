import type { Layer } from "@lokaal17/shared/areas/area";
import type { DefinitionInput } from "@lokaal17/shared/framework/definition-check";
import type { GoalNumber } from "@lokaal17/shared/framework/goal";
import type { Bilingual, IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { DecimalText } from "@lokaal17/shared/observations/decimal";
import type { Kysely, Selectable, Transaction } from "kysely";
import { appendChange, type NewChange } from "../audit/append.ts";
import type { Database } from "../database/schema.ts";
import { nextDataVersion } from "../observations/data-version.ts";
import type { IndicatorDefinitionTable } from "./tables.ts";

export type DefinitionRow = Selectable<IndicatorDefinitionTable>;

/** All versions of a definition up to a data version, the newest first. */
export async function loadDefinitionVersions(
  db: Kysely<Database>,
  indicator: IndicatorCode,
  dataVersion: number,
): Promise<DefinitionRow[]> {
  return db
    .selectFrom("indicatorDefinition")
    .selectAll()
    .where("indicator", "=", indicator)
    .where("fromDataVersion", "<=", dataVersion)
    .orderBy("version", "desc")
    .execute();
}

/** How many figures of a data version were measured by each version of the definition. */
export async function countFiguresByVersion(
  db: Kysely<Database>,
  indicator: IndicatorCode,
  dataVersion: number,
): Promise<Map<number, number>> {
  const current = db
    .selectFrom("observation")
    .select("definitionVersion")
    .where("indicator", "=", indicator)
    .where("fromDataVersion", "<=", dataVersion);
  const replaced = db
    .selectFrom("observationRevision")
    .select("definitionVersion")
    .where("indicator", "=", indicator)
    .where("fromDataVersion", "<=", dataVersion)
    .where("toDataVersion", ">", dataVersion);
  const rows = await db
    .selectFrom(current.unionAll(replaced).as("figure"))
    .select((select) => ["definitionVersion", select.fn.countAll<number>().as("count")])
    .groupBy("definitionVersion")
    .execute();
  return new Map(rows.map(({ definitionVersion, count }) => [definitionVersion, Number(count)]));
}

/** What a value of an indicator is, for looking at it under another definition. */
export async function loadValues(
  db: Kysely<Database>,
  indicator: IndicatorCode,
): Promise<{ area: string; period: string; value: DecimalText }[]> {
  const rows = await db
    .selectFrom("observation")
    .select(["area", "period", "value"])
    .where("indicator", "=", indicator)
    .where("breakdown", "=", "_T")
    .where("value", "is not", null)
    .orderBy("area")
    .orderBy("period")
    .execute();
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
}

/** The values of drafts of real rounds, without whose they are. */
export async function loadDraftValues(
  db: Kysely<Database>,
  indicator: IndicatorCode,
): Promise<DecimalText[]> {
  const rows = await db
    .selectFrom("entry")
    .innerJoin("collectionRound", "collectionRound.id", "entry.roundId")
    .select("value")
    .where("indicator", "=", indicator)
    .where("practice", "=", false)
    .where("state", "in", ["draft", "returned"])
    .where("value", "is not", null)
    .execute();
  return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** What changed in definitions, per indicator, the newest first: for people who enter the next value. */
export async function loadDefinitionChanges(
  db: Kysely<Database>,
  indicators: readonly IndicatorCode[],
  dataVersion: number,
): Promise<Map<IndicatorCode, { version: number; change: Bilingual; breaksSeries: boolean }[]>> {
  if (indicators.length === 0) return new Map();
  const rows = await db
    .selectFrom("indicatorDefinition")
    .select(["indicator", "version", "changeNl", "changeEn", "breaksSeries"])
    .where("indicator", "in", indicators)
    .where("fromDataVersion", "<=", dataVersion)
    .where("changeNl", "is not", null)
    .orderBy("version", "desc")
    .execute();
  const changes = rows.map(({ indicator, version, changeNl, changeEn, breaksSeries }) => ({
    indicator,
    version,
    change: { nl: changeNl ?? "", en: changeEn ?? changeNl ?? "" },
    breaksSeries,
  }));
  return Map.groupBy(changes, ({ indicator }) => indicator);
}

interface Changed {
  change: Bilingual;
  breaksSeries: boolean;
}

/**
 * Stores the next version of a definition with its line in the log and a data version of its own. Values keep the
 * version they were measured by. The caller holds the data version and has checked the input.
 * @param current the version in force
 */
export async function insertDefinition(
  tx: Transaction<Database>,
  current: DefinitionRow,
  input: DefinitionInput,
  { change, breaksSeries }: Changed,
  line: NewChange & { accountId: string },
): Promise<{ dataVersion: number; version: number }> {
  await appendChange(tx, line);
  const dataVersion = await nextDataVersion(tx, line.id);
  const version = current.version + 1;
  await tx
    .insertInto("indicatorDefinition")
    .values({
      ...current,
      ...columnsOf(input),
      version,
      fromDataVersion: dataVersion,
      changeNl: change.nl,
      changeEn: change.en,
      breaksSeries,
      changedBy: line.accountId,
      changedAt: line.occurredAt,
      changeId: line.id,
    })
    .execute();
  return { dataVersion, version };
}

export interface NewIndicator {
  code: IndicatorCode;
  layer: Layer;
  goal: GoalNumber;
  measureType: IndicatorDefinition["measureType"];
}

/** Makes an indicator that organisations enter themselves. It stands in no basket until somebody puts it there. */
export async function insertIndicator(
  tx: Transaction<Database>,
  { code, layer, goal, measureType }: NewIndicator,
  input: DefinitionInput,
  line: NewChange & { accountId: string },
): Promise<{ dataVersion: number }> {
  await appendChange(tx, line);
  const dataVersion = await nextDataVersion(tx, line.id);
  const { position } = await tx
    .selectFrom("indicator")
    .select((select) => select.fn.max<number | null>("position").as("position"))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("indicator")
    .values({ code, kind: "indicator", layer, goal, position: Number(position ?? 0) + 1 })
    .execute();
  await tx
    .insertInto("indicatorDefinition")
    .values({
      ...columnsOf(input),
      indicator: code,
      version: 1,
      fromDataVersion: dataVersion,
      targets: "",
      measureType,
      aggregation: aggregationOf[measureType],
      optimumTier: "own-proposal",
      effect: "outcome",
      directionContested: false,
      verifyBeforeScore: true,
      collection: "own",
      firstRoundRequired: false,
      sourceOrganisation: ownEntryOf[layer],
      periodicity: "yearly",
      errorModel: measureType === "rate" ? "proportion" : measureType === "binary" ? "none" : "register",
      changedBy: line.accountId,
      changedAt: line.occurredAt,
      changeId: line.id,
    })
    .execute();
  return { dataVersion };
}

/** How parts make a whole, when nobody said otherwise. */
const aggregationOf = {
  rate: "ratio",
  count: "sum",
  mean: "weighted_mean:inhabitants",
  binary: "weighted_mean:inhabitants",
} as const;

/** As the framework names who states a figure itself. */
const ownEntryOf: Record<Layer, string> = {
  municipality: "eigen opgave gemeente",
  province: "eigen opgave provincie",
  "water-board": "eigen opgave waterschap",
  country: "eigen opgave",
  "other-body": "eigen opgave",
};

function columnsOf(input: DefinitionInput) {
  const { name, definition, unitName, numerator, denominator, optimumReason, ...rest } = input;
  return {
    ...rest,
    nameNl: name.nl,
    nameEn: name.en,
    definitionNl: definition.nl,
    definitionEn: definition.en,
    unitNl: unitName.nl,
    unitEn: unitName.en,
    numeratorNl: numerator?.nl ?? null,
    numeratorEn: numerator?.en ?? null,
    denominatorNl: denominator?.nl ?? null,
    denominatorEn: denominator?.en ?? null,
    optimumReasonNl: optimumReason?.nl ?? null,
    optimumReasonEn: optimumReason?.en ?? null,
  };
}

/** A stored version as `DefinitionInput`. */
export function inputOfRow(row: DefinitionRow): DefinitionInput {
  const pair = (nl: string | null, en: string | null) => (nl === null ? null : { nl, en: en ?? nl });
  return {
    name: { nl: row.nameNl, en: row.nameEn },
    definition: { nl: row.definitionNl, en: row.definitionEn },
    unit: row.unit,
    unitName: { nl: row.unitNl, en: row.unitEn },
    decimals: row.decimals,
    numerator: pair(row.numeratorNl, row.numeratorEn),
    denominator: pair(row.denominatorNl, row.denominatorEn),
    direction: row.direction,
    naturalMin: row.naturalMin,
    naturalMax: row.naturalMax,
    lowerBound: row.lowerBound,
    optimum: row.optimum,
    optimumReason: pair(row.optimumReasonNl, row.optimumReasonEn),
    influence: row.influence,
    disclosureLimit: row.disclosureLimit,
  };
}
