import { methodHeads } from "@lokaal17/shared/text/method-heads";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { later } from "../comparison/later.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { LoadingState } from "../ui/states.tsx";
import { methodQuery } from "./method-queries.ts";
import type { StatisticsProps } from "./statistics-content.tsx";

const route = getRouteApi("/methode/statistiek");

/* Formulas and words are read, not pressed: the server has written them, a browser needs their script last. */
const load = () => import("./statistics-content.tsx");
const written = import.meta.env.SSR ? await load() : null;
const Content = later<StatisticsProps>(
  written?.StatisticsContent ?? null,
  async () => (await load()).StatisticsContent,
  <LoadingState lines={17} />,
);

/** The method for statisticians: formulas, sources, and the results of computing published tables again. */
export function MethodStatisticsPage() {
  const { asOf } = route.useSearch();
  const text = useText(methodHeads);
  const method = useSuspenseQuery(methodQuery(asOf)).data;
  return (
    <>
      <PageHead
        title={text("statistics.title")}
        lead={text("statistics.lead")}
        meta={text("statistics.meta", {
          version: method.methodVersion,
          data: String(method.basis.dataVersion),
        })}
      />
      <Content method={method} asOf={asOf} />
    </>
  );
}
