import type { IndicatorDefinition } from "../framework/indicator.ts";
import { type Observation, observationStatusCode } from "../observations/observation.ts";
import type { Locale } from "../text/define-text.ts";
import { openDataText } from "../text/open-data.ts";
import { exportText } from "../text/open-data-files.ts";
import { syntheticShareText } from "../text/scores.ts";
import { aboutOf, type ExportFrame, type ExportState } from "./about.ts";
import type { ColumnKind, ExportColumn, ExportNote, ExportRow, ExportTable } from "./export-table.ts";
import { columnsOf } from "./table-parts.ts";

/** Names of SDMX-CSV where it has one; the others are ours. */
const kinds = {
  INDICATOR: "code",
  INDICATOR_NAME: "text",
  REF_AREA: "code",
  REF_AREA_NAME: "text",
  TIME_PERIOD: "code",
  BREAKDOWN: "code",
  BOUNDARY_YEAR: "integer",
  OBS_VALUE: "decimal",
  NUMERATOR: "decimal",
  DENOMINATOR: "decimal",
  OBS_STATUS: "code",
  ORIGIN: "code",
  SOURCE: "text",
  DEFINITION_VERSION: "integer",
  NOTE: "text",
  UNIT_MEASURE: "text",
  EXPLANATION: "text",
  OBJECTION: "text",
  OBJECTION_ANSWER: "text",
} as const satisfies Record<string, ColumnKind>;

/** What names one figure. */
export const observationKey = ["INDICATOR", "REF_AREA", "TIME_PERIOD", "BREAKDOWN"] as const;

export const observationColumns = (locale: Locale): ExportColumn[] => columnsOf(locale, kinds);

/** What is known of the codes in the rows, and what organisations say about them. */
export interface ObservationFacts {
  definitions: ReadonlyMap<string, IndicatorDefinition>;
  areaName(code: string): string;
  /** The public explanation of a figure; "" for none. */
  explanationOf(figure: FigureName): string;
  /** The objection that stands beside a figure, and what was answered to it; null for none. */
  objectionOf(figure: FigureName): { text: string; answer: string | null } | null;
}
export type FigureName = Pick<Observation, "indicator" | "area" | "period">;

/** One figure as a row. An example says so on its own row, so that it cannot get lost. */
export function observationRow(row: Observation, facts: ObservationFacts, locale: Locale): ExportRow {
  const definition = facts.definitions.get(row.indicator);
  const objection = facts.objectionOf(row);
  return [
    row.indicator,
    definition?.name[locale] ?? null,
    row.area,
    facts.areaName(row.area),
    row.period,
    row.breakdown,
    row.boundaryYear === null ? null : String(row.boundaryYear),
    row.value,
    row.numerator,
    row.denominator,
    observationStatusCode[row.status],
    row.origin,
    row.source,
    String(row.definitionVersion),
    row.origin === "synthetic" ? openDataText(locale)("example") : null,
    definition?.unitName[locale] ?? null,
    facts.explanationOf(row) || null,
    objection?.text ?? null,
    objection?.answer ?? null,
  ];
}

/** What was counted while figures went by: enough for the mark, the sources and the coverage. */
export class ObservationTally {
  rows = 0;
  synthetic = 0;
  readonly sources = new Map<string, number>();
  readonly areas = new Set<string>();
  readonly #areas = new Map<string, Set<string>>();
  readonly #counts = new Map<string, number>();
  readonly #periods = new Map<string, [first: string, last: string]>();

  add({ indicator, area, period, origin, source, value }: Observation): void {
    this.rows++;
    this.areas.add(area);
    // What was invented has no source to name.
    if (origin === "synthetic") this.synthetic++;
    else this.sources.set(source, (this.sources.get(source) ?? 0) + 1);
    if (!this.#areas.has(indicator)) this.#areas.set(indicator, new Set());
    if (value === null) return;
    this.#areas.get(indicator)?.add(area);
    this.#counts.set(indicator, (this.#counts.get(indicator) ?? 0) + 1);
    const [first, last] = this.#periods.get(indicator) ?? [period, period];
    this.#periods.set(indicator, [period < first ? period : first, period > last ? period : last]);
  }

  get indicators(): string[] {
    return [...this.#areas.keys()];
  }

  /** "VOORBEELD, geen echt cijfer: 5 van de 9 cijfers zijn voorbeelden."; null when every figure is real. */
  mark(locale: Locale): string | null {
    const share = syntheticShareText(this.synthetic, this.rows, locale);
    return share === null ? null : exportText(locale)("mark", { share });
  }

  coverage(indicator: string, locale: Locale): string {
    const [from, to] = this.#periods.get(indicator) ?? [];
    if (from === undefined || to === undefined) return exportText(locale)("coverage-none");
    return exportText(locale)("coverage-of", {
      areas: String(this.#areas.get(indicator)?.size ?? 0),
      rows: String(this.#counts.get(indicator) ?? 0),
      from,
      to,
    });
  }
}

/** Figures as a table, with their definitions, sources and coverage in the notes. */
export function observationsTable(
  observations: readonly Observation[],
  facts: ObservationFacts,
  frame: ExportFrame,
  state: ExportState,
): ExportTable {
  const tally = new ObservationTally();
  for (const row of observations) tally.add(row);
  return {
    ...tableAround(tally, facts, frame, state),
    rows: observations.map((row) => observationRow(row, facts, frame.locale)),
  };
}

/** Everything of a table of figures but its rows, when they have gone by. */
export function tableAround(
  tally: ObservationTally,
  facts: ObservationFacts,
  frame: ExportFrame,
  state: ExportState,
): Omit<ExportTable, "rows"> {
  const { locale } = frame;
  const columns = observationColumns(locale);
  return {
    title: titleOf(tally, facts, locale),
    columns,
    key: observationKey,
    about: aboutOf(frame, {
      columns,
      state,
      mark: tally.mark(locale),
      sources: tally.sources,
      notes: observationNotes(tally, facts, locale),
      own: !state.isPublic,
    }),
  };
}

/** A file of one indicator or one area bears its name. */
function titleOf({ indicators, areas }: ObservationTally, facts: ObservationFacts, locale: Locale): string {
  const text = exportText(locale);
  const [indicator] = indicators;
  const [area] = areas;
  if (indicator !== undefined && indicators.length === 1)
    return facts.definitions.get(indicator)?.name[locale] ?? indicator;
  if (area !== undefined && areas.size === 1) return text("title.one-area", { area: facts.areaName(area) });
  return text("title.observations");
}

/** Of each indicator: what is counted, how, and how much there is. */
export function observationNotes(
  tally: ObservationTally,
  facts: Pick<ObservationFacts, "definitions">,
  locale: Locale,
): ExportNote[] {
  const text = exportText(locale);
  return tally.indicators.flatMap((indicator): ExportNote[] => {
    const definition = facts.definitions.get(indicator);
    if (!definition) return [];
    const { name, definition: what, version, unitName, numerator, denominator, source } = definition;
    const parts =
      numerator && denominator
        ? text("method-parts", { numerator: numerator[locale], denominator: denominator[locale] })
        : "";
    const place = [source.organisation, source.table, source.measure].filter(Boolean).join(", ");
    const method = text("method-of", {
      version: String(version),
      unit: unitName[locale],
      source: place,
      parts,
    });
    return [
      {
        heading: name[locale],
        lines: [
          [text("definitions"), what[locale]],
          [text("method"), method.trim()],
          [text("coverage"), tally.coverage(indicator, locale)],
        ],
      },
    ];
  });
}
