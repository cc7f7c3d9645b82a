import type { Database } from "@lokaal17/db/database/schema";
import { findObservations } from "@lokaal17/db/observations/queries";
import type { Objection } from "@lokaal17/db/sources/objections";
import type { Objection as ObjectionView } from "@lokaal17/shared/contract/objections";
import type { IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { isUsable } from "@lokaal17/shared/observations/cube";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { Transaction } from "kysely";
import type { ApiContext } from "../context.ts";
import { visibleRows } from "../observations/withheld.ts";
import type { Reference, View } from "../publications/views.ts";

/** An objection with its figure as it is now. */
type WithFigure = Objection & { current: string | null; synthetic: boolean };

export function objectionView(
  row: WithFigure,
  { name, unitName, decimals }: Pick<IndicatorDefinition, "name" | "unitName" | "decimals">,
  { areaOf }: Pick<Reference, "areaOf">,
  locale: Locale,
): ObjectionView {
  const { id, area, indicator, period, value, current, synthetic, text, answer } = row;
  return {
    id,
    area,
    areaName: areaOf.get(area)?.name ?? area,
    indicator,
    indicatorName: name[locale],
    period,
    value,
    current,
    unit: unitName[locale],
    decimals,
    synthetic,
    text,
    writtenAt: row.writtenAt.toISOString(),
    answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    withdrawn: row.withdrawnAt !== null,
  };
}

/** Adds the figure of each as the reader of the view may see it; what is withheld now shows no earlier number either. */
export async function withFigures(
  { database }: ApiContext,
  view: View,
  objections: readonly Objection[],
): Promise<WithFigure[]> {
  if (objections.length === 0) return [];
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  const stored = await findObservations(database.db, {
    indicators: distinct(objections.map(({ indicator }) => indicator)),
    areas: distinct(objections.map(({ area }) => area)),
    periods: distinct(objections.map(({ period }) => period)),
    dataVersion: view.dataVersion,
    limit: mostFigures,
  });
  const visible = await visibleRows(database.db, view, stored);
  const figureOf = new Map(visible.map((row) => [nameOf(row), row]));
  return objections.map((objection) => {
    const figure = figureOf.get(nameOf(objection));
    const current = figure?.value ?? null;
    const synthetic = figure?.origin === "synthetic";
    return { ...objection, value: current === null ? null : objection.value, current, synthetic };
  });
}

/** The same of one objection, for who wrote it or answers it. */
export async function withFigure(
  tx: Transaction<Database>,
  objection: Objection,
  dataVersion: number,
): Promise<WithFigure> {
  const { indicator, area, period } = objection;
  const cell = { indicators: [indicator], areas: [area], periods: [period] };
  const [figure] = await findObservations(tx, { ...cell, dataVersion, limit: 1 });
  const current = figure && isUsable(figure.status) ? figure.value : null;
  return { ...objection, current, synthetic: figure?.origin === "synthetic" };
}

/** Objections are few; their areas, indicators and years together span at most so many figures. */
const mostFigures = 100_000;

const nameOf = ({ area, indicator, period }: Pick<Objection, "area" | "indicator" | "period">) =>
  `${area} ${indicator} ${period}`;
