import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* The tables of figures and their words: the server has written them, a browser needs their script last. */
const load = () => import("./area-tables.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const AreaGoals = later(
  written?.AreaGoals ?? null,
  async () => (await load()).AreaGoals,
  <LoadingState lines={17} />,
);
export const AreaFigures = later(
  written?.AreaFigures ?? null,
  async () => (await load()).AreaFigures,
  <LoadingState lines={17} />,
);
export const AreaTrend = later(
  written?.AreaTrend ?? null,
  async () => (await load()).AreaTrend,
  <LoadingState lines={8} />,
);
