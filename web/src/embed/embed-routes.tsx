import { createRootRouteWithContext, createRoute } from "@tanstack/react-router";
import { compareDeps, readCompareSearch } from "../comparison/compare-route.ts";
import { unknownSubject } from "../comparison/compare-wish.ts";
import { loadCompare } from "../comparison/load-compare.ts";
import { indicatorsQuery } from "../framework/queries.ts";
import { publicationsQuery } from "../publications/queries.ts";
import type { RouterContext } from "../router.tsx";
import { ProblemError } from "../ui/problem.ts";
import { EmbedError } from "./embed-error.tsx";
import { EmbedPage } from "./embed-page.tsx";
import { EmbedShell } from "./embed-shell.tsx";

/*
 * The table of figures that stand on other sites. It has the path of the workbench, so that what draws a view there
 * draws it here too; around it is no site, and nothing of it runs in a browser.
 */
const root = createRootRouteWithContext<RouterContext>()({
  component: EmbedShell,
  errorComponent: ({ error }) => (
    <EmbedShell>
      <EmbedError error={error} />
    </EmbedShell>
  ),
  notFoundComponent: () => <EmbedError />,
  loader: ({ context }) => context.queryClient.ensureQueryData(publicationsQuery),
});

const figure = createRoute({
  getParentRoute: () => root,
  path: "/vergelijken",
  validateSearch: readCompareSearch,
  loaderDeps: compareDeps,
  loader: async ({ context: { queryClient }, deps }) => {
    const { indicators } = await queryClient.ensureQueryData(indicatorsQuery);
    if (unknownSubject(deps, indicators) !== null)
      throw new ProblemError({ status: 404, title: "", detail: "" });
    await loadCompare(queryClient, deps);
  },
  component: EmbedPage,
  errorComponent: EmbedError,
});

export const embedTree = root.addChildren([figure]);
