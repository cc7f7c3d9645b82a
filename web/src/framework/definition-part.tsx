import { later } from "../comparison/later.tsx";

/* Text without anything to click: the server has written it. */
const load = () => import("./indicator-definition.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const IndicatorDefinition = later(
  written?.IndicatorDefinition ?? null,
  async () => (await load()).IndicatorDefinition,
);
