import { LoadingState } from "../ui/states.tsx";
import { later } from "./later.tsx";

/* Named here so that the bundler keeps what both draw with (d3, 22 kB) in a chunk of its own. */
export { loadInteractiveTrend } from "./interactive-trend-part.ts";

/* Drawing weighs 40 kB, a third of a page's scripts, and the server has already drawn. */
const load = () => import("./drawn-figures.tsx");
const drawn = import.meta.env.SSR ? await load() : null;

export const GoalAxis = later(drawn?.GoalAxis ?? null, async () => (await load()).GoalAxis);
export const SyntheticShare = later(drawn?.SyntheticShare ?? null, async () => (await load()).SyntheticShare);
export const FigureDownload = later(drawn?.FigureDownload ?? null, async () => (await load()).FigureDownload);
export const FigureLead = later(drawn?.FigureLead ?? null, async () => (await load()).FigureLead);
export const MapFigure = later(
  drawn?.MapFigure ?? null,
  async () => (await load()).MapFigure,
  <LoadingState lines={16} />,
);
export const MapSwitch = later(
  drawn?.MapSwitch ?? null,
  async () => (await load()).MapSwitch,
  <LoadingState lines={16} />,
);
export const StripFigure = later(
  drawn?.StripFigure ?? null,
  async () => (await load()).StripFigure,
  <LoadingState lines={8} />,
);
export const TrendFigure = later(
  drawn?.TrendFigure ?? null,
  async () => (await load()).TrendFigure,
  <LoadingState lines={8} />,
);
export const AllAreasTable = later(
  drawn?.AllAreasTable ?? null,
  async () => (await load()).AllAreasTable,
  <LoadingState lines={20} />,
);
export const ChosenAreas = later(
  drawn?.ChosenAreas ?? null,
  async () => (await load()).ChosenAreas,
  <LoadingState lines={2} />,
);
export const CiteLine = later(drawn?.CiteLine ?? null, async () => (await load()).CiteLine);
export const PrintedLine = later(drawn?.PrintedLine ?? null, async () => (await load()).PrintedLine);
export const ChosenValues = later(
  drawn?.ChosenValues ?? null,
  async () => (await load()).ChosenValues,
  <LoadingState lines={3} />,
);
export const ProvinceTable = later(
  drawn?.ProvinceTable ?? null,
  async () => (await load()).ProvinceTable,
  <LoadingState lines={12} />,
);
