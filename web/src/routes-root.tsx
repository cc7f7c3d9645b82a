import { createRootRouteWithContext } from "@tanstack/react-router";
import { configurationQuery } from "./publications/queries.ts";
import type { RouterContext } from "./router.tsx";
import { SiteShell } from "./shell/site-shell.tsx";

/** What every screen stands in. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: SiteShell,
  loader: ({ context }) => context.queryClient.ensureQueryData(configurationQuery),
});
