import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { publicationsQuery } from "../publications/queries.ts";
import { addressIn, useLocale } from "../ui/locale.tsx";

/** Address of the page that a reader sees: with the site's name once a browser knows it, the path until then. */
export function usePageAddress(): string {
  const locale = useLocale();
  const { pathname, searchStr } = useLocation();
  const site = useSyncExternalStore(
    noChanges,
    () => window.location.origin,
    () => "",
  );
  return `${site}${addressIn(locale, pathname)}${searchStr}`;
}

const noChanges = () => () => {};

/** When a data version was published; null for one that is not public. The loader has read the publications. */
export function usePublicationDate(dataVersion: number): string | null {
  const { publications } = useSuspenseQuery(publicationsQuery).data;
  return publications.find((publication) => publication.dataVersion === dataVersion)?.publishedAt ?? null;
}
