import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* The body of the page: the server has written it, a browser needs its script last. */
const load = () => import("./area-body.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const StoryBody = later(
  written?.StoryBody ?? null,
  async () => (await load()).StoryBody,
  <LoadingState lines={24} />,
);
export const GoneBody = later(
  written?.GoneBody ?? null,
  async () => (await load()).GoneBody,
  <LoadingState lines={12} />,
);
export const OtherLayerBody = later(
  written?.OtherLayerBody ?? null,
  async () => (await load()).OtherLayerBody,
  <LoadingState lines={12} />,
);
