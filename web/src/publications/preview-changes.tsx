import type { PreviewChanges as Preview } from "@lokaal17/shared/contract/publications";
import { formatExact } from "@lokaal17/shared/observations/decimal-places";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { formatNumber } from "@lokaal17/shared/text/number";
import { publicationScreens } from "@lokaal17/shared/text/publication-screens";
import { AreaLink } from "../entry/area-link.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { EmptyState } from "../ui/states.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

type Change = Preview["changes"][number];

/** Figure by figure: what the public sees now, and what it would see. */
export function PreviewChanges({ preview }: { preview: Preview }) {
  const text = useText(publicationScreens);
  const locale = useLocale();
  const { changes, changeCount } = preview;
  const number = (value: string, { decimals }: Change) => formatExact(value, decimals, locale);
  const columns: [Column<Change>, ...Column<Change>[]] = [
    {
      key: "area",
      head: text("columnArea"),
      sortBy: ({ areaName }) => areaName,
      cell: ({ area, areaName }) => (
        <AreaLink area={area} preview>
          {nameWithLayer(area, areaName, locale)}
        </AreaLink>
      ),
    },
    {
      key: "indicator",
      head: text("columnIndicator"),
      sortBy: ({ indicatorName }) => indicatorName,
      cell: ({ indicatorName, period, unit, synthetic }) => (
        <>
          {text("indicatorYear", { indicator: indicatorName, period })} {synthetic && <SyntheticTag />}
          <small className="submission__unit">{unit}</small>
        </>
      ),
    },
    {
      key: "change",
      head: text("columnChange"),
      numeric: true,
      cell: (change) => (
        <span className="old-new">
          <span className="visually-hidden">{text("now")} </span>
          <del>{change.published === null ? text("none") : number(change.published, change)}</del>
          <Icon name="arrow-flat" />
          <span className="visually-hidden"> {text("later")} </span>
          <ins>
            {change.approved !== null
              ? number(change.approved, change)
              : change.status === "missing" || change.status === "not-applicable"
                ? text(`status.${change.status}`)
                : text("none")}
          </ins>
        </span>
      ),
    },
    {
      key: "why",
      head: text("columnWhy"),
      cell: ({ reason, withheld }) =>
        [reason && text("reason", { reason }), withheld].filter(Boolean).join(" "),
    },
  ];
  return (
    <section className="section stack publish-changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{text("changesHeading")}</h2>
      {changes.length === 0 ? (
        <EmptyState icon="check" title={text("nothingTitle")}>
          {text("nothingText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={text("changesCaption")}
          captionHidden
          columns={columns}
          rows={changes}
          rowKey={({ area, indicator, period }) => `${area} ${indicator} ${period}`}
        />
      )}
      {changes.length < changeCount && (
        <p className="meta-line">
          {text("listed", {
            shown: formatNumber(changes.length, 0, locale),
            total: formatNumber(changeCount, 0, locale),
          })}
        </p>
      )}
    </section>
  );
}
