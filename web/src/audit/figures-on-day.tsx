import type { FiguresOn } from "@lokaal17/shared/contract/audit";
import { auditScreens } from "@lokaal17/shared/text/audit-screens";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { useQuery } from "@tanstack/react-query";
import { ViewForm } from "../comparison/view-form.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Field } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { LoadingState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { figuresOnQuery } from "./queries.ts";

interface FiguresOnDayProps {
  area: string;
  day: string | undefined;
  /** What the address says besides. */
  keep: Readonly<Record<string, string | number | undefined>>;
}

/** What was approved at the end of a day: to answer for later. */
export function FiguresOnDay({ area, day, keep }: FiguresOnDayProps) {
  const text = useText(auditScreens);
  return (
    <section className="section stack" aria-labelledby="op-een-dag">
      <h2 id="op-een-dag">{text("on-heading")}</h2>
      <ViewForm keep={keep} withButton>
        <Field label={text("on-day")} name="dag" type="date" current={day} />
      </ViewForm>
      {day && <DayFigures area={area} day={day} />}
    </section>
  );
}

function DayFigures({ area, day }: { area: string; day: string }) {
  const text = useText(auditScreens);
  const locale = useLocale();
  const found = useQuery(figuresOnQuery(area, day)).data;
  if (!found) return <LoadingState />;
  if (found.figures.length === 0) return <p role="status">{text("on-none")}</p>;
  const columns: [Column<Figure>, ...Column<Figure>[]] = [
    { key: "what", head: text("what"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { key: "year", head: text("year"), cell: ({ period }) => period, sortBy: ({ period }) => period },
    {
      key: "value",
      head: text("value"),
      numeric: true,
      cell: ({ value, decimals, unit, synthetic }) => (
        <>
          {value === null ? "–" : `${formatNumber(Number(value), decimals, locale)} ${unit}`}{" "}
          {synthetic && <SyntheticTag />}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text("on-title", { area: found.areaName, day: formatDate(found.day, locale) })}
      columns={columns}
      rows={found.figures}
      rowKey={({ indicator, period }) => `${indicator} ${period}`}
    />
  );
}

type Figure = FiguresOn["figures"][number];
