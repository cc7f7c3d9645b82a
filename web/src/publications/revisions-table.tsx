import type { Revision } from "@lokaal17/shared/contract/revisions";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { revisionPagesText } from "@lokaal17/shared/text/revision-pages";
import { Link } from "@tanstack/react-router";
import { AreaLink } from "../entry/area-link.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Figure by figure: what it was, what it became, in which publication and why. */
export function RevisionsTable({ revisions }: { revisions: readonly Revision[] }) {
  const text = useText(revisionPagesText);
  const locale = useLocale();
  const figure = ({ value, status, withheld }: Revision["old"], decimals: number) => {
    if (withheld) return text("withheld");
    if (value !== null) return formatExact(value, decimals, locale);
    return status === "missing" || status === "not-applicable" ? text(`status.${status}`) : text("none");
  };
  const columns: [Column<Revision>, ...Column<Revision>[]] = [
    {
      key: "indicator",
      head: text("columnIndicator"),
      cell: ({ indicator, indicatorName, period, unit, origin }) => (
        <>
          <Link to="/indicatoren/$code" params={{ code: indicator }} preload={false}>
            {text("indicatorYear", { indicator: indicatorName, period })}
          </Link>{" "}
          {origin === "synthetic" && <SyntheticTag />}
          <small className="submission__unit">{unit}</small>
        </>
      ),
    },
    {
      key: "area",
      head: text("columnArea"),
      cell: ({ area, areaName }) => <AreaLink area={area}>{nameWithLayer(area, areaName, locale)}</AreaLink>,
    },
    {
      key: "change",
      head: text("columnChange"),
      numeric: true,
      cell: (revision) => (
        <span className="old-new">
          <span className="visually-hidden">{text("was")} </span>
          <del>{figure(revision.old, revision.decimals)}</del>
          <Icon name="arrow-flat" />
          <span className="visually-hidden"> {text("became")} </span>
          <ins>{figure(revision.new, revision.decimals)}</ins>
        </span>
      ),
    },
    {
      key: "publication",
      head: text("columnPublication"),
      cell: ({ from, to }) => text("fromTo", { from: from.label, to: to.label }),
    },
    { key: "reason", head: text("columnReason"), cell: ({ reason }) => text(`reason.${reason}`) },
  ];
  return (
    <DataTable
      caption={text("caption")}
      captionHidden
      columns={columns}
      rows={revisions}
      rowKey={({ indicator, area, period, to }) => `${indicator} ${area} ${period} ${to.id}`}
    />
  );
}
