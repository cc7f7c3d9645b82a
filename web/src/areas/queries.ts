import type { Layer } from "@lokaal17/shared/areas/area";
import type { getArea, listAreas } from "@lokaal17/shared/contract/areas";
import type { listExplanations } from "@lokaal17/shared/contract/explanations";
import type { getAreaScores, listScores } from "@lokaal17/shared/contract/scores";
import { read } from "../ui/client.ts";

/** With a boundary year: only the areas of 1 January of that year. */
export const areasQuery = (layer: Layer, boundaryYear?: number) =>
  read<typeof listAreas>("/v1/areas", { query: { layer, boundaryYear } });

export const areaQuery = (code: string) => read<typeof getArea>("/v1/areas/:code", { params: { code } });

export const scoresQuery = (asOf?: string) => read<typeof listScores>("/v1/scores", { query: { asOf } });

export const areaScoresQuery = (area: string, asOf?: string) =>
  read<typeof getAreaScores>("/v1/scores/:area", { params: { area }, query: { asOf } });

/** What the area itself says about its figures. */
export const areaExplanationsQuery = (area: string, asOf?: string) =>
  read<typeof listExplanations>("/v1/explanations", { query: { area, asOf } });
