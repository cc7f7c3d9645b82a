import { QueryClientProvider } from "@tanstack/react-query";
import { type AnyRouter, RouterContextProvider, RouterProvider } from "@tanstack/react-router";
import type { RouterContext } from "./router.tsx";
import { ErrorPage } from "./shell/error-page.tsx";
import { SiteShell } from "./shell/site-shell.tsx";
import { AccountContext } from "./ui/account.tsx";
import { LocaleContext } from "./ui/locale.tsx";

interface AppProps {
  router: AnyRouter;
  /** What went wrong while the page was drawn: the site then says so in the page's place. */
  fault?: unknown;
}

/** The whole site around a router that has loaded: the same tree on the server and in the browser. */
export function App({ router, fault }: AppProps) {
  const { queryClient, locale, account }: RouterContext = router.options.context;
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleContext value={locale}>
        <AccountContext value={account}>
          {fault === undefined ? (
            <RouterProvider router={router} />
          ) : (
            <RouterContextProvider router={router}>
              <SiteShell>
                <ErrorPage error={fault} />
              </SiteShell>
            </RouterContextProvider>
          )}
        </AccountContext>
      </LocaleContext>
    </QueryClientProvider>
  );
}
