import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatMoment, formatNumber } from "@lokaal17/shared/text/number";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, useEffect, useRef } from "react";
import { AfterMount } from "../network/after-mount.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { FileStep } from "./file-step.tsx";
import { ImportNotices } from "./import-notices.tsx";
import { isUnderWay, pollWhile, shownStep, sizeParts } from "./import-state.ts";
import { ImportSteps } from "./import-steps.tsx";
import { targetOf } from "./imports-table.tsx";
import { importQuery } from "./queries.ts";
import { UnderWay } from "./under-way.tsx";

const route = getRouteApi("/bestanden/$import");

/* Each works with scripts only, and is wanted on its own step. */
const ColumnsStep = lazy(() => import("./columns-step.tsx"));
const DryRunStep = lazy(() => import("./dry-run-step.tsx"));
const StoreStep = lazy(() => import("./store-step.tsx"));

/** One file: what was recognised, what its columns are, what would change, and storing it. */
export function ImportPage() {
  const text = useText(importScreens);
  const locale = useLocale();
  const { import: id } = route.useParams();
  const { stap } = route.useSearch();
  const { data: detail, error } = useSuspenseQuery({
    ...importQuery(id),
    refetchOnMount: "always",
    refetchInterval: ({ state }) => pollWhile(state.data ? [state.data] : [], state.error !== null),
  });
  useReadAgainWhenDone(detail);
  const step = shownStep(stap, detail);
  const place = useFocusOnNewPart(`${step} ${detail.state}`);
  const { size, unit } = sizeParts(detail.fileSize);
  return (
    <>
      <PageHead
        title={detail.fileName}
        breadcrumb={<Link to="/bestanden">{text("title")}</Link>}
        meta={text("meta", {
          target: targetOf(detail, text, locale),
          name: detail.createdBy,
          moment: formatMoment(detail.createdAt, locale),
          size: text("fileSize", { size: formatNumber(size, 0, locale), unit }),
        })}
      >
        <ImportSteps detail={detail} step={step} />
      </PageHead>
      {/* It takes the focus when the part that had it has gone */}
      <div className="stack stack--wide file-place" ref={place} tabIndex={-1}>
        {error && <Refusal title={text("lostTitle")} problem={problemOf(error)} />}
        <ImportNotices detail={detail} />
        {isUnderWay(detail) && <UnderWay detail={detail} />}
        <Step step={step} detail={detail} />
      </div>
    </>
  );
}

function Step({ step, detail }: { step: ReturnType<typeof shownStep>; detail: ImportDetail }) {
  const { state, reading, mapping } = detail;
  switch (step) {
    case "bestand":
      return reading && state !== "reading" ? (
        <FileStep key={state} detail={detail} reading={reading} />
      ) : null;
    case "kolommen":
      return reading && mapping ? (
        <AfterMount>
          <ColumnsStep key={detail.version} detail={detail} reading={reading} mapping={mapping} />
        </AfterMount>
      ) : null;
    case "proefdraai":
      return state === "checking" ? null : (
        <AfterMount>
          <DryRunStep detail={detail} />
        </AfterMount>
      );
    case "bewaren":
      return isUnderWay(detail) ? null : (
        <AfterMount>
          <StoreStep detail={detail} />
        </AfterMount>
      );
  }
}

/** Another part comes by itself when the file goes on: whoever had the focus in the one that left goes on there. */
function useFocusOnNewPart(part: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(part);
  useEffect(() => {
    if (before.current === part) return;
    before.current = part;
    if (document.activeElement === document.body) place.current?.focus();
  }, [part]);
  return place;
}

/** When work on the file ended, the grid, the worklist and the rows that were read before may have changed. */
function useReadAgainWhenDone(detail: ImportDetail) {
  const client = useQueryClient();
  const before = useRef(detail.state);
  useEffect(() => {
    const was = before.current;
    before.current = detail.state;
    if (was === detail.state || isUnderWay(detail)) return;
    const own = importQuery(detail.id).queryKey[0];
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== own });
  }, [client, detail]);
}
