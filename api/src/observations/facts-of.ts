import type { Actor } from "@lokaal17/shared/accounts/roles";
import type { FigureName, ObservationFacts } from "@lokaal17/shared/open-data/observations-table";
import type { ApiContext } from "../context.ts";
import type { View } from "../publications/views.ts";
import { objectionsOf } from "../sources/objections.ts";
import { explanationsOf } from "./explanations.ts";

/** What goes out with figures: what their codes mean, and what organisations say about them. */
export async function factsOf(
  context: ApiContext,
  view: View,
  actor: Actor | null,
): Promise<ObservationFacts> {
  const [explanations, objections] = await Promise.all([
    explanationsOf(context, view, actor, {}),
    objectionsOf(context, view, actor, {}),
  ]);
  const explained = new Map(explanations.map((one) => [cellName(one), one.text]));
  // The newest comes first: it is the one that stands.
  const objected = new Map([...objections].reverse().map((one) => [cellName(one), one]));
  return {
    definitions: view.definitions,
    areaName: (code) => view.reference.areaOf.get(code)?.name ?? code,
    explanationOf: (figure) => explained.get(cellName(figure)) ?? "",
    objectionOf: (figure) => objected.get(cellName(figure)) ?? null,
  };
}

const cellName = ({ area, indicator, period }: FigureName) => `${area} ${indicator} ${period}`;
