import { later } from "../comparison/later.tsx";
import { LoadingState } from "../ui/states.tsx";

/* How sure an order and a development are: words that the server has written, so a browser needs them last. */
const loadOrder = () => import("./order-section.tsx");
const loadChosen = () => import("./chosen-sureness.tsx");
const order = import.meta.env.SSR ? await loadOrder() : null;
const chosen = import.meta.env.SSR ? await loadChosen() : null;

export const OrderSection = later(
  order?.OrderSection ?? null,
  async () => (await loadOrder()).OrderSection,
  <LoadingState lines={8} />,
);
export const ChosenSureness = later(
  chosen?.ChosenSureness ?? null,
  async () => (await loadChosen()).ChosenSureness,
  <LoadingState lines={4} />,
);
