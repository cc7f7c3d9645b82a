import type { PlacedArea } from "@lokaal17/db/areas/queries";
import { isValidIn } from "@lokaal17/shared/areas/area";
import { relativesOf } from "@lokaal17/shared/areas/relatives";
import { getArea, listAreas } from "@lokaal17/shared/contract/areas";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { latestValue } from "@lokaal17/shared/observations/cube";
import type { Hono } from "hono";
import type { ApiContext } from "../context.ts";
import { answerOf } from "../http/answer.ts";
import { implement } from "../http/implement.ts";
import { notFound } from "../http/problem.ts";
import type { RequestState } from "../http/request-state.ts";
import type { View } from "../publications/views.ts";

const inhabitants = "inhabitants" as IndicatorCode;

/** The register of areas, with what they came from and went into. */
export function areaRoutes(context: ApiContext, app: Hono<RequestState>): void {
  implement(app, listAreas, async ({ c, query }) => {
    const view = await context.views.at(undefined, null);
    const { layer, boundaryYear } = query;
    return answerOf(context, c, view, () => ({
      areas: view.reference.areas
        .filter((area) => layer === undefined || area.layer === layer)
        .filter((area) => boundaryYear === undefined || isValidIn(area, boundaryYear))
        .map((area) => ({ ...toView(area), ...becameOf(view, area) })),
    }));
  });

  implement(app, getArea, async ({ c, params }) => {
    const view = await context.views.at(undefined, null);
    const area = view.reference.areaOf.get(params.code);
    if (!area) throw notFound("area-not-found.detail", { code: params.code });
    return answerOf(context, c, view, () => ({
      ...toView(area),
      ...neighboursInTime(view, area),
      ...facts(view, area),
    }));
  });
}

/** Those of today that an ended area became part of; a code in between is followed to where it went. */
function becameOf({ reference }: View, { code, validTo }: PlacedArea) {
  if (validTo === null) return {};
  const { successors } = relativesOf(code, reference.reorganisations);
  return { successors: successors.filter((one) => reference.areaOf.get(one)?.validTo === null) };
}

function toView({ code, layer, name, provinceCode, validFrom, validTo, tile }: PlacedArea) {
  return { code, layer, name, provinceCode, validFrom, validTo, tile };
}

function facts(view: View, area: PlacedArea) {
  const found = latestValue(view.cube, inhabitants, area.code, view.cube.years.at(-1) ?? 0, 40);
  return {
    provinceName: (area.provinceCode && view.reference.areaOf.get(area.provinceCode)?.name) ?? null,
    inhabitants: found && { year: found.year, value: found.value },
  };
}

/** Border corrections move some houses; they make no predecessor. */
function neighboursInTime({ reference }: View, area: PlacedArea) {
  const named = (code: string, date: string) => {
    const other = reference.areaOf.get(code);
    return other && other.code !== area.code ? [{ code: other.code, name: other.name, date }] : [];
  };
  const lasting = reference.reorganisations.filter(({ kind }) => kind !== "border-correction");
  return {
    predecessors: lasting.filter(({ to }) => to === area.code).flatMap(({ from, date }) => named(from, date)),
    successors: lasting.filter(({ from }) => from === area.code).flatMap(({ to, date }) => named(to, date)),
  };
}
