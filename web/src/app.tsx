import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { AppRouter } from "./router.tsx";
import { AccountContext } from "./ui/account.tsx";
import { LocaleContext } from "./ui/locale.tsx";

/** The whole site around a router that has loaded: the same tree on the server and in the browser. */
export function App({ router }: { router: AppRouter }) {
  const { queryClient, locale, account } = router.options.context;
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleContext value={locale}>
        <AccountContext value={account}>
          <RouterProvider router={router} />
        </AccountContext>
      </LocaleContext>
    </QueryClientProvider>
  );
}
