import { LoadingState } from "../ui/states.tsx";
import { later } from "./later.tsx";

/* Two pictures of one municipality alone: who never opens them never fetches what draws them. */
const load = () => import("./own-figure-part.tsx");
const drawn = import.meta.env.SSR ? await load() : null;

export const OwnFigure = later(
  drawn?.OwnFigurePart ?? null,
  async () => (await load()).OwnFigurePart,
  <LoadingState lines={8} />,
);
