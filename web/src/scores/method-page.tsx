import { methodHeads } from "@lokaal17/shared/text/method-heads";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { later } from "../comparison/later.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { LoadingState } from "../ui/states.tsx";
import type { MethodProps } from "./method-content.tsx";
import { methodQuery } from "./method-queries.ts";

const route = getRouteApi("/methode");

/* The sections are read, not pressed: the server has written them, a browser needs their script last. */
const load = () => import("./method-content.tsx");
const written = import.meta.env.SSR ? await load() : null;
const Content = later<MethodProps>(
  written?.MethodContent ?? null,
  async () => (await load()).MethodContent,
  <LoadingState lines={17} />,
);

/** The method for a member of a council: one idea per section, with an example computed now. */
export function MethodPage() {
  const { asOf } = route.useSearch();
  const text = useText(methodHeads);
  const method = useSuspenseQuery(methodQuery(asOf)).data;
  return (
    <>
      <PageHead
        title={text("council.title")}
        lead={text("council.lead")}
        meta={text("council.meta", { version: method.methodVersion })}
      />
      <Content method={method} asOf={asOf} />
    </>
  );
}
