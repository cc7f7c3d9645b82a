import { loadOfficial } from "@lokaal17/db/sources/authorities";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import type { ApiContext } from "../context.ts";

/** Sources that became authoritative lock within this time: that happens a few times a year, and every save asks. */
const keptMilliseconds = 1_000;

/** By indicator: the source that its figures come from. */
export type Official = ReadonlyMap<IndicatorCode, string>;

const kept = new WeakMap<ApiContext, { at: number; official: Promise<Official> }>();

/** The indicators whose figures come from an authoritative source and are nobody's to write. */
export function officialNow(context: ApiContext): Promise<Official> {
  const now = performance.now();
  let known = kept.get(context);
  if (!known || now - known.at > keptMilliseconds) {
    const official = loadOfficial(context.database.db).then(
      (list) => new Map(list.map(({ indicator, title }) => [indicator, title])),
    );
    known = { at: now, official };
    kept.set(context, known);
    official.catch(() => kept.delete(context));
  }
  return known.official;
}

/** Called after an authority was confirmed or ended here: the next save asks the database again. */
export function forgetOfficial(context: ApiContext): void {
  kept.delete(context);
}
