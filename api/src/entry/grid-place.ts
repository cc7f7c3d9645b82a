import type { PlacedArea } from "@lokaal17/db/areas/queries";
import type { Database } from "@lokaal17/db/database/schema";
import { findPlace, type Place } from "@lokaal17/db/entry/queries-place";
import type { AreaCode } from "@lokaal17/shared/areas/area";
import { phaseOf, type RoundPhase } from "@lokaal17/shared/entry/round-phase";
import type { IndicatorCode, IndicatorDefinition } from "@lokaal17/shared/framework/indicator";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import type { Kysely } from "kysely";
import type { ApiContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { type Peers, peersNow } from "./grid-peers.ts";
import { type KnownRule, rulesNow } from "./grid-rules.ts";
import { type Official, officialNow } from "./official-now.ts";

/** An organisation in a round, with where it stands today. */
export interface OpenPlace extends Omit<Place, "asked"> {
  area: PlacedArea;
  phase: RoundPhase;
  /** What the round asks of this organisation's layer, and whether it must be filled. */
  asked: ReadonlyMap<IndicatorCode, { required: boolean }>;
  /** What comes from an official source, with its name; in a round to practise in nothing does. */
  official: Official;
}

/** What saves need that is read once and shared: it is at hand before a transaction begins. */
export interface Standing {
  context: ApiContext;
  areaOf: ReadonlyMap<string, PlacedArea>;
  rules: readonly KnownRule[];
  official: Official;
  peersOf: (definition: Pick<IndicatorDefinition, "code" | "layer">) => Peers | null;
}

/** Reads it outside of any transaction: one that waited for a second connection could wait for itself. */
export async function standingOf(context: ApiContext): Promise<Standing> {
  const [{ areaOf }, rules, official, peersOf] = await Promise.all([
    context.views.reference(),
    rulesNow(context),
    officialNow(context),
    peersNow(context),
  ]);
  return { context, areaOf, rules, official, peersOf };
}

/**
 * Reads where an organisation stands in a round, in the transaction that writes there.
 * @throws Problem 404 for a round or an area that does not exist or does not belong together
 */
export async function placeOf(
  standing: Standing,
  db: Kysely<Database>,
  roundId: string,
  code: AreaCode,
): Promise<OpenPlace> {
  return openPlace(standing, await findPlace(db, roundId, code), code);
}

/** Where a place that was read stands today. @throws Problem 404 as `placeOf` */
export function openPlace(
  { context, areaOf, official }: Standing,
  place: Place | undefined,
  code: AreaCode,
): OpenPlace {
  const area = areaOf.get(code);
  if (!place?.asked || !area) throw notFound();
  const asked = new Map(
    place.round.indicators.flatMap(({ indicator, layer, required }) =>
      layer === area.layer ? [[indicator, { required }]] : [],
    ),
  );
  if (asked.size === 0) throw notFound();
  const phase = phaseOf(place.round, place.closesOn, dayInAmsterdam(context.now()));
  return { ...place, area, asked, phase, official: place.round.practice ? new Map() : official };
}
