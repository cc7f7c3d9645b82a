import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { SetContent } from "@lokaal17/shared/comparison/set-content";
import type { SetChange } from "@lokaal17/shared/contract/comparison-sets";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";

/** A set in two publications. */
export interface Compared {
  before: View;
  now: View;
  content: SetContent;
  locale: Locale;
}

export const areaName = ({ reference }: View, area: AreaCode) => reference.areaOf.get(area)?.name ?? area;

/** The names of a change about an indicator or a goal. */
export function changeOf(
  view: View,
  about: { indicator: IndicatorCode | null; goal: number | null; subjectName: string; area: AreaCode },
  { year, synthetic }: { year: number; synthetic: boolean },
): Omit<SetChange, "kind" | "from" | "to" | "other" | "otherName"> {
  return { ...about, areaName: areaName(view, about.area), year, synthetic };
}
