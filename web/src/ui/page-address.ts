import { useRouterState } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { addressIn, useLocale } from "./locale.tsx";

/**
 * Address of the page that a reader sees: with the site's name once a browser knows it, the path until then. While the
 * next page is being fetched it stays that of the page on screen: parts of it that come to life then would otherwise
 * differ from what the server wrote.
 */
export function usePageAddress(): string {
  const locale = useLocale();
  const { pathname, searchStr } = useRouterState({
    select: ({ location, resolvedLocation }) => resolvedLocation ?? location,
  });
  const site = useSyncExternalStore(
    noChanges,
    () => window.location.origin,
    () => "",
  );
  return `${site}${addressIn(locale, pathname)}${searchStr}`;
}

const noChanges = () => () => {};
