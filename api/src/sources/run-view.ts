import type { Run } from "@lokaal17/db/sources/runs";
import type { SourceRun } from "@lokaal17/shared/contract/sources";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { failureSentence } from "./failure-sentence.ts";

export type Definitions = ReadonlyMap<string, IndicatorDefinition>;

/** A run as people see it. */
export function runView(run: Run, definitions: Definitions, locale: Locale): SourceRun {
  const { summary, error } = run;
  return {
    id: run.id,
    trigger: run.trigger,
    state: run.state,
    startedBy: run.startedByName,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    progress: run.state === "running" ? run.progress : null,
    modified: run.modified,
    rows: summary?.rows ?? null,
    missing: summary?.missing ?? null,
    provisional: summary?.provisional ?? null,
    indicators: (summary?.indicators ?? []).map((counted) => ({
      ...counted,
      indicator: counted.indicator as IndicatorCode,
      name: nameOf(definitions, counted.indicator, locale),
    })),
    error: error && failureSentence(error, locale),
    dataVersion: run.dataVersion,
  };
}

export const nameOf = (definitions: Definitions, indicator: string, locale: Locale): string =>
  definitions.get(indicator)?.name[locale] ?? indicator;
