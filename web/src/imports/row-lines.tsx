import type { ResponseOf } from "@lokaal17/shared/contract/endpoint";
import type { listImportRows } from "@lokaal17/shared/contract/imports";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { observationStatuses } from "@lokaal17/shared/observations/observation";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { importRowScreens } from "@lokaal17/shared/text/import-row-screens";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useLocale, useText } from "../ui/locale.tsx";
import { FindingWords } from "./finding-words.tsx";
import type { RowKind } from "./queries.ts";

type Row = ResponseOf<typeof listImportRows>["rows"][number];

interface LineProps {
  row: Row;
  kind: RowKind;
}

/** A row that has a cell of ours: what stands in it and what it becomes. */
export function RowLine({ row, kind }: LineProps) {
  const text = useText(importScreens);
  const { line, indicator, indicatorName, area, areaName, period, breakdown, findings } = row;
  const looksSame = kind === "changed" && isSameNumber(row.from, row.to) && row.fromStatus === row.toStatus;
  const also = useText(importRowScreens);
  const what = row.alsoChanges.map((part) => also(`also.${part}`)).join(", ");
  const sameFigure = looksSame && what !== "";
  return (
    <tr>
      <th scope="row" className="table__number">
        {line}
      </th>
      <td>
        {indicatorName ?? indicator}
        {breakdown !== null && breakdown !== "_T" && <small className="file-rows__more">{breakdown}</small>}
      </td>
      <td>
        {areaName ?? area} {areaName !== null && <small className="file-rows__code">{area}</small>}
      </td>
      <td>{period}</td>
      <td className="table__number">
        <Figure value={row.from} status={row.fromStatus} />
      </td>
      <td className="table__number">
        <strong>
          <Figure value={row.to} status={row.toStatus} />
        </strong>
      </td>
      <td>
        {sameFigure && <small className="file-rows__more">{also("sameFigure", { what })}</small>}
        {findings.length === 0 && !sameFigure && (
          <span className="visually-hidden">{text("noFindings")}</span>
        )}
        <Findings findings={findings} />
      </td>
    </tr>
  );
}

const isSameNumber = (from: string | null, to: string | null) =>
  from === to || (from !== null && to !== null && Number(from) === Number(to));

/** A row that has none: its place in the file, and what is said of it. */
export function FindingLine({ row: { line, findings } }: LineProps) {
  return (
    <tr>
      <th scope="row" className="table__number">
        {line}
      </th>
      <td>
        <Findings findings={findings} withColumn />
      </td>
    </tr>
  );
}

function Findings({ findings, withColumn = false }: { findings: Row["findings"]; withColumn?: boolean }) {
  const text = useText(importScreens);
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.column} ${finding.text}`}>
          <FindingWords finding={finding} />
          {withColumn && finding.column !== null && (
            <small className="finding__place"> {text("findingColumn", { column: finding.column })}</small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A figure as people read it; without a value what it is instead. What the file has and is no number stays as it is. */
function Figure({ value, status }: { value: string | null; status: string | null }) {
  const text = useText(importScreens);
  const words = useText(importMappingScreens);
  const locale = useLocale();
  const known = observationStatuses.find((one) => one === status);
  if (value === null) return known && known !== "normal" ? words(`status.${known}`) : text("emptyCell");
  return (
    <>
      {/^-?\d+(\.\d+)?$/.test(value) ? formatExact(value, 0, locale) : value}
      {known && known !== "normal" && <small className="file-rows__more">{words(`status.${known}`)}</small>}
    </>
  );
}
