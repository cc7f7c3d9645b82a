import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { listRunChanges, SourceRun } from "@lokaal17/shared/contract/sources";
import { formatNumber } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { runChangesQuery } from "./queries.ts";

type Change = ResponseOf<typeof listRunChanges>["rows"][number];
type Show = "new" | "changed";

/** Rows that one answer holds. */
const page = 100;

/** What a run would change or changed, old and new beside each other. */
export function RunChanges({ source, run }: { source: string; run: SourceRun }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const [show, setShow] = useState<Show>("changed");
  const [offset, setOffset] = useState(0);
  const { data, error } = useQuery({
    ...runChangesQuery(source, run.id, show, offset),
    placeholderData: keepPreviousData,
  });
  const shown = data ? Math.min(offset + page, data.total) : 0;
  const number = (count: number) => formatNumber(count, 0, locale);
  return (
    <section className="stack" aria-label={text("changesOf")}>
      {run.state === "preview" && (
        <Segmented
          label={text("changesOf")}
          value={show}
          options={[
            { value: "changed", label: text("show.changed") },
            { value: "new", label: text("show.new") },
          ]}
          onChange={(value) => {
            setShow(value === "new" ? "new" : "changed");
            setOffset(0);
          }}
        />
      )}
      {error && <Refusal title={text("changesOf")} problem={problemOf(error)} />}
      {data?.total === 0 && <p role="status">{text("noChanges")}</p>}
      {data && data.total > 0 && (
        <>
          <p role="status">{text("changesShown", { shown: number(shown), total: number(data.total) })}</p>
          <ChangeTable rows={data.rows} />
          {shown < data.total && (
            <p>
              <Button small kind="secondary" onClick={() => setOffset(offset + page)}>
                {text("moreChanges")}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function ChangeTable({ rows }: { rows: readonly Change[] }) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const figure = (value: string | null, status: Change["toStatus"] | null) => (
    <>
      {value === null
        ? text("emptyValue")
        : formatNumber(Number(value), value.split(".")[1]?.length ?? 0, locale)}
      {status === "provisional" && <small> {text("provisional")}</small>}
    </>
  );
  return (
    <ScrollRegion label={text("changesLabel")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text("area")}</th>
            <th scope="col">{text("indicator")}</th>
            <th scope="col">{text("year")}</th>
            <th scope="col" className="table__number">
              {text("from")}
            </th>
            <th scope="col" className="table__number">
              {text("to")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.area} ${row.indicator} ${row.period}`}>
              <th scope="row">{row.areaName}</th>
              <td>{row.name}</td>
              <td>{row.period}</td>
              <td className="table__number">{figure(row.from, row.fromStatus)}</td>
              <td className="table__number">
                <strong>{figure(row.to, row.toStatus)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
