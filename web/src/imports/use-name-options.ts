import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { areasQuery } from "../areas/queries.ts";
import { entriesQuery } from "../entry/queries.ts";
import { indicatorsQuery } from "../framework/queries.ts";
import type { Option } from "../ui/find-options.ts";
import { useLocale } from "../ui/locale.tsx";

/** An indicator to choose; its unit is what the file's numbers become. */
export interface IndicatorOption extends Option {
  unit: string;
}

export interface NameOptions {
  areas: readonly Option[];
  indicators: readonly IndicatorOption[];
  /** A list could not be read. */
  failed: boolean;
}

const layers = ["municipality", "province", "water-board"] as const;

/** What names of a file can be here: indicators of the round (or all), organisations of now and before. */
export function useNameOptions({ round, area, areaName }: ImportDetail): NameOptions {
  const locale = useLocale();
  const isEntry = round !== null && area !== null;
  const asked = useQuery({
    ...entriesQuery(round?.id ?? "", area ?? ""),
    enabled: isEntry,
  });
  const all = useQuery({ ...indicatorsQuery, enabled: !isEntry });
  const lists = useQueries({
    queries: layers.map((layer) => ({ ...areasQuery(layer), enabled: !isEntry })),
    combine: (answers) => ({
      areas: answers.flatMap(({ data }) => data?.areas ?? []),
      failed: answers.some(({ isError }) => isError),
    }),
  });
  const areas = useMemo(() => {
    if (isEntry) return [{ value: area, label: nameWithLayer(area, areaName ?? area, locale), detail: area }];
    return lists.areas.map(({ code, name, validTo }) => ({
      value: code,
      label: nameWithLayer(code, name, locale),
      detail: validTo === null ? code : `${code}, – ${validTo.slice(0, 4)}`,
      also: [name],
    }));
  }, [isEntry, area, areaName, lists.areas, locale]);
  const indicators = useMemo(() => {
    const known = isEntry
      ? (asked.data?.rows ?? []).map(({ indicator, name, unit }) => ({ code: indicator, name, unit }))
      : (all.data?.indicators ?? []);
    return known.map(({ code, name, unit }) => ({ value: code, label: name, detail: unit, unit }));
  }, [isEntry, asked.data, all.data]);
  return { areas, indicators, failed: asked.isError || all.isError || lists.failed };
}
