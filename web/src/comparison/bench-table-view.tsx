import { getRouteApi } from "@tanstack/react-router";
import { BenchTable } from "./bench-table.tsx";
import { MemberTools } from "./member-tools.tsx";
import type { Bench } from "./use-workbench.ts";

const route = getRouteApi("/vergelijken");

/** The table as a view of its own: searched and sorted as the list beside a figure is. */
export function BenchTableView({ bench }: { bench: Bench }) {
  const { volgorde, zoek } = route.useSearch();
  const tested = bench.subjects.length === 1 && bench.subjects[0]?.subject.verdicts.reason === null;
  return (
    <div className="stack">
      <MemberTools
        wish={{ volgorde, zoek }}
        isSimilar={bench.workbench.group.kind === "similar"}
        hasVerdicts={tested}
      />
      <BenchTable bench={bench} wish={{ volgorde, zoek }} />
    </div>
  );
}
