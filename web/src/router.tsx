import type { Locale } from "@lokaal17/shared/text/define-text";
import type { QueryClient } from "@tanstack/react-query";
import { type AnyRoute, createRouter, type RouterHistory } from "@tanstack/react-router";
import type { routeTree } from "./routes-own.tsx";
import { ErrorPage } from "./shell/error-page.tsx";
import { NotFoundPage } from "./shell/not-found.tsx";
import type { Account } from "./ui/account.tsx";
import { addressIn, dutchAddressOf } from "./ui/locale.tsx";
import { parseSearch, stringifySearch } from "./ui/search.ts";

/** What loaders work with. */
export interface RouterContext {
  queryClient: QueryClient;
  locale: Locale;
  account: Account | null;
}

/**
 * The router of one language; without `history` it follows the browser's address.
 * @param routeTree the whole table, or the public part for a page without an account
 */
export function createAppRouter<Tree extends AnyRoute>(
  routeTree: Tree,
  context: RouterContext,
  history?: RouterHistory,
) {
  return createRouter({
    routeTree,
    context,
    // Routes know Dutch addresses only. (`basepath` would make the English start page "/en/", with a slash.)
    rewrite: {
      input: ({ url }) => rewritten(url, dutchAddressOf(url.pathname)),
      output: ({ url }) => rewritten(url, addressIn(context.locale, url.pathname)),
    },
    ...(history ? { history } : {}),
    parseSearch,
    stringifySearch,
    trailingSlash: "never",
    defaultPreload: "intent",
    // Answers are kept by the query cache, which knows when they are stale.
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: () => <NotFoundPage />,
    // On the server this would add an inline script, which the content policy forbids.
    scrollRestoration: !history,
  });
}

function rewritten(url: URL, pathname: string): URL {
  url.pathname = pathname;
  return url;
}

/** Links are checked against the whole table. */
export type AppRouter = ReturnType<typeof createAppRouter<typeof routeTree>>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
