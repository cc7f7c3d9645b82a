import { later } from "../comparison/later.tsx";

/* A browser needs it only where a link of the site itself leads nowhere; the server draws it for all others. */
const load = () => import("./not-found-page.tsx");
const drawn = import.meta.env.SSR ? await load() : null;

export const NotFoundPage = later(drawn?.NotFoundPage ?? null, async () => (await load()).NotFoundPage);
