import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { getRouteApi, Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { FindingsList } from "./findings-list.tsx";
import type { RowKind } from "./queries.ts";
import { RefusedNotice } from "./refused-notice.tsx";
import { countOf, rowKinds, startKind } from "./row-kinds.ts";
import { RowsTable } from "./rows-table.tsx";
import { StopFile } from "./under-way.tsx";

const route = getRouteApi("/bestanden/$import");

/** What would change: counts as tabs with their rows, what is refused and the ways on, and every finding. */
export default function DryRunStep({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { toon, vanaf = 0 } = route.useSearch();
  const { summary, state, mapping } = detail;
  if (!summary) return null;
  const shown = toon ?? startKind(summary, mapping?.refusedRows === "leave-out");
  return (
    <section className="section stack" aria-labelledby="dry-heading">
      <h2 id="dry-heading">{text("dryTitle")}</h2>
      <p>
        {text(state === "stored" || state === "undone" ? "dryDone" : "dryNothing")}{" "}
        {text("rowsRead", { count: summary.rowsRead, text: formatNumber(summary.rowsRead, 0, locale) })}.{" "}
        {summary.synthetic && (
          <>
            {text("synthetic")} <SyntheticTag />.
          </>
        )}
      </p>
      {state === "checked" && <RefusedNotice detail={detail} summary={summary} />}
      {state === "checked" && canStore(detail) && (
        <div className="cluster no-print">
          <Link
            className={buttonClass()}
            to="/bestanden/$import"
            params={{ import: detail.id }}
            search={{ stap: "bewaren" }}
          >
            {text("toStore")}
          </Link>
          <Link to="/bestanden/$import" params={{ import: detail.id }} search={{ stap: "kolommen" }}>
            {text("correctMap")}
          </Link>
        </div>
      )}
      <nav aria-label={text("tabs")}>
        <ul className="row-tabs">
          {rowKinds.map((kind) => (
            <li key={kind}>
              <Link
                to="/bestanden/$import"
                params={{ import: detail.id }}
                search={{ stap: "proefdraai", toon: kind }}
                replace
                resetScroll={false}
                activeProps={{}}
                className={`row-tab row-tab--${kind}`}
                {...(kind === shown ? { "aria-current": "true" as const } : { "aria-current": undefined })}
              >
                <strong>{formatNumber(countOf(summary, kind), 0, locale)}</strong>
                <span>{text(`kind.${kind}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <RowsOfKind detail={detail} kind={shown} offset={vanaf} count={countOf(summary, shown)} />
      <FindingsList detail={detail} />
      {state === "checked" && <StopFile detail={detail} />}
    </section>
  );
}

function RowsOfKind({
  detail,
  kind,
  offset,
  count,
}: {
  detail: ImportDetail;
  kind: RowKind;
  offset: number;
  count: number;
}) {
  const text = useText(importScreens);
  if (count === 0)
    return (
      <EmptyState title={text(`none.${kind}`)} level={3}>
        {text("noneText")}
      </EmptyState>
    );
  const leftOut = kind === "refused" && detail.mapping?.refusedRows === "leave-out";
  return (
    <div className="stack">
      <p>{text(leftOut ? "about.refusedOut" : `about.${kind}`)}</p>
      <RowsTable key={`${kind} ${detail.version}`} id={detail.id} kind={kind} offset={offset} />
    </div>
  );
}

/** Whether the next screen can store: nothing stands in the way and something is new. */
const canStore = ({ summary, mapping }: ImportDetail) =>
  summary !== null &&
  (summary.refused === 0 || mapping?.refusedRows === "leave-out") &&
  summary.new + summary.changed > 0;
