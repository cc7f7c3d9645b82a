import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { ErrorState, LoadingState } from "../ui/states.tsx";
import { importRowsQuery, type RowKind } from "./queries.ts";
import { FindingLine, RowLine } from "./row-lines.tsx";

/** Rows that the API gives at once. */
const pageSize = 100;

interface RowsTableProps {
  id: string;
  kind: RowKind;
  offset: number;
}

/** Rows of one kind: what stands there, what it becomes, and what stands out. */
export function RowsTable({ id, kind, offset }: RowsTableProps) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { data, isError, error, refetch } = useQuery({
    ...importRowsQuery(id, kind, offset),
    placeholderData: keepPreviousData,
  });
  if (isError) return <ErrorState title={text("rowsFailed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const last = Math.min(offset + data.rows.length, data.total);
  const number = (value: number) => formatNumber(value, 0, locale);
  const caption = text("rowsCaption", {
    kind: text(`kind.${kind}`),
    first: number(Math.min(offset + 1, last)),
    last: number(last),
    total: number(data.total),
  });
  // A row that is not stored has its place in the file, and no cell of ours.
  const hasCells = data.rows.some(({ indicator }) => indicator !== null);
  const Line = hasCells ? RowLine : FindingLine;
  return (
    <>
      {/* Outside the region: there it would scroll out of sight. */}
      <h3>{caption}</h3>
      <ScrollRegion label={caption}>
        <table className="table file-rows">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="table__number">
                {text("columnLine")}
              </th>
              {hasCells && (
                <>
                  <th scope="col">{text("columnIndicator")}</th>
                  <th scope="col">{text("columnArea")}</th>
                  <th scope="col">{text("columnPeriod")}</th>
                  <th scope="col" className="table__number">
                    {text("columnFrom")}
                  </th>
                  <th scope="col" className="table__number">
                    {text("columnTo")}
                  </th>
                </>
              )}
              <th scope="col">{text(hasCells ? "columnFindings" : "columnWrong")}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of a wide file holds several figures
              <Line key={`${row.line} ${at}`} row={row} kind={kind} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {data.total > pageSize && (
        <nav className="cluster pagination no-print" aria-label={text("pages")}>
          {offset > 0 && <Page id={id} kind={kind} offset={Math.max(0, offset - pageSize)} word="earlier" />}
          {last < data.total && <Page id={id} kind={kind} offset={offset + pageSize} word="later" />}
        </nav>
      )}
    </>
  );
}

function Page({ id, kind, offset, word }: RowsTableProps & { word: "earlier" | "later" }) {
  const text = useText(importScreens);
  return (
    <Link
      to="/bestanden/$import"
      params={{ import: id }}
      search={{ stap: "proefdraai", toon: kind, ...(offset === 0 ? {} : { vanaf: offset }) }}
      resetScroll={false}
    >
      {text(word, { count: pageSize })}
    </Link>
  );
}
