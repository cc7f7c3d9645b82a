import { LoadingState } from "../ui/states.tsx";
import { later } from "./later.tsx";

/* The server has drawn the whole page: what it takes to change it comes after the page stands. */
const load = () => import("./workbench.tsx");
const drawn = import.meta.env.SSR ? await load() : null;

export const CompareWorkbench = later(
  drawn?.CompareWorkbench ?? null,
  async () => (await load()).CompareWorkbench,
  <LoadingState lines={20} />,
);
export const UnknownSubject = later(
  drawn?.UnknownSubject ?? null,
  async () => (await load()).UnknownSubject,
  <LoadingState lines={4} />,
);
