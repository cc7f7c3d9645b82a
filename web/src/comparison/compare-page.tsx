import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { indicatorsQuery } from "../framework/queries.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { compareTitle } from "./compare-title.ts";
import { unknownSubject, workbenchQuery, workbenchWish } from "./compare-wish.ts";
import { CompareWorkbench, UnknownSubject } from "./workbench-parts.tsx";

const route = getRouteApi("/vergelijken");

/** The workbench: municipalities on indicators or goals, in the view that the address names. */
export function ComparePage() {
  const text = useText(compareText);
  const locale = useLocale();
  const search = route.useSearch();
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const unknown = unknownSubject(search, indicators);
  // Read by the loader; the page draws it later, and needs only its names here.
  const workbench = useQueryClient().getQueryData(workbenchQuery(workbenchWish(search, indicators)).queryKey);
  return (
    <>
      <PageHead
        title={text("title")}
        documentTitle={workbench && compareTitle(workbench, locale)}
        lead={text("lead")}
      />
      {unknown === null ? <CompareWorkbench /> : <UnknownSubject code={unknown} />}
    </>
  );
}
