import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* Tables and links: the server has written them, a browser needs their script last. */
const load = () => import("./province-members.tsx");
const written = import.meta.env.SSR ? await load() : null;

export const ProvinceMembers = later(
  written?.ProvinceMembers ?? null,
  async () => (await load()).ProvinceMembers,
  <LoadingState lines={17} />,
);
