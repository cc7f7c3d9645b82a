import type { Layer } from "@lokaal17/shared/areas/area";
import type { getAreaStory } from "@lokaal17/shared/contract/area-story";
import type { getArea, listAreas } from "@lokaal17/shared/contract/areas";
import type { getAreaScores, listScores } from "@lokaal17/shared/contract/scores";
import { read } from "../ui/client.ts";

/** With a boundary year: only the areas of 1 January of that year. */
export const areasQuery = (layer: Layer, boundaryYear?: number) =>
  read<typeof listAreas>("/v1/areas", { query: { layer, boundaryYear } });

export const areaQuery = (code: string) => read<typeof getArea>("/v1/areas/:code", { params: { code } });

/** All that the page of an area says. */
export const areaStoryQuery = (area: string, asOf?: string) =>
  read<typeof getAreaStory>("/v1/area-stories/:area", { params: { area }, query: { asOf } });

export const scoresQuery = (asOf?: string) => read<typeof listScores>("/v1/scores", { query: { asOf } });

export const areaScoresQuery = (area: string, asOf?: string) =>
  read<typeof getAreaScores>("/v1/scores/:area", { params: { area }, query: { asOf } });
