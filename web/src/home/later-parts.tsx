import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

const load = () => import("./home-parts.tsx");
const drawn = import.meta.env.SSR ? await load() : null;

export const AllGoals = later(
  drawn?.AllGoals ?? null,
  async () => (await load()).AllGoals,
  <LoadingState lines={17} />,
);
export const Changes = later(
  drawn?.Changes ?? null,
  async () => (await load()).Changes,
  <LoadingState lines={6} />,
);
export const Publications = later(
  drawn?.Publications ?? null,
  async () => (await load()).Publications,
  <LoadingState lines={3} />,
);
