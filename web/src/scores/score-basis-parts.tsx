import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* Tables and words below the head: the server has written them, a browser needs their script last. */
const load = () => import("./score-basis-sections.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const ScoreBasisSections = later(
  written?.ScoreBasisSections ?? null,
  async () => (await load()).ScoreBasisSections,
  <LoadingState lines={20} />,
);
