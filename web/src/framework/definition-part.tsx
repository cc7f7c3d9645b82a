import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* What stands lowest on the page of an indicator: the server has written it, a browser needs its script last. */
const load = () => import("./indicator-lower.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const IndicatorDefinition = later(
  written?.IndicatorDefinition ?? null,
  async () => (await load()).IndicatorDefinition,
);
export const IndicatorHistory = later(
  written?.IndicatorHistory ?? null,
  async () => (await load()).IndicatorHistory,
  <LoadingState lines={6} />,
);
export const IndicatorAnswers = later(
  written?.IndicatorAnswers ?? null,
  async () => (await load()).IndicatorAnswers,
);
