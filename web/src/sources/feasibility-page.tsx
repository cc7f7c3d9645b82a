import type { Feasibility } from "@lokaal17/shared/contract/feasibility";
import { feasibilityScreens } from "@lokaal17/shared/text/feasibility-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { feasibilityQuery } from "./feasibility-query.ts";

type Row = Feasibility["rows"][number];

/** Indicators that few organisations could fill in, with the reasons that they gave. */
export function FeasibilityPage() {
  const text = useText(feasibilityScreens);
  const { rounds, rows } = useSuspenseQuery(feasibilityQuery).data;
  return (
    <>
      <PageHead
        title={text("title")}
        lead={text("lead")}
        breadcrumb={<Link to="/rondes">{text("back")}</Link>}
        meta={rounds.length > 1 && text("counted", { rounds: rounds.map(({ name }) => name).join(", ") })}
        actions={
          rows.length > 0 && (
            <a className={buttonClass({ kind: "secondary" })} href="/v1/feasibility.csv" download>
              <Icon name="download" />
              {text("csv")}
            </a>
          )
        }
      />
      {rounds.length < 2 ? (
        <EmptyState icon="clock" title={text("tooFewTitle")} level={2}>
          {text("tooFewText")}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState icon="check" title={text("noneTitle")} level={2}>
          {text("noneText")}
        </EmptyState>
      ) : (
        <FeasibilityTable rounds={rounds} rows={rows} />
      )}
    </>
  );
}

function FeasibilityTable({ rounds, rows }: Feasibility) {
  const text = useText(feasibilityScreens);
  const locale = useLocale();
  const shareOf = ({ filled, asked }: Row["counts"][number]) => (100 * filled) / asked;
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      key: "indicator",
      head: text("indicator"),
      sortBy: ({ name }) => name,
      cell: ({ indicator, name, goal, required }) => (
        <>
          <Link to="/indicatoren/$code" params={{ code: indicator }}>
            {goal === null ? name : `${goal}. ${name}`}
          </Link>
          {required && <small className="figure-unit">{text("required")}</small>}
        </>
      ),
    },
    {
      key: "layer",
      head: text("layer"),
      sortBy: ({ layer }) => layer,
      cell: ({ layer }) => text(`layer.${layer}`),
    },
    ...rounds.map(
      (round, at): Column<Row> => ({
        key: round.id,
        head: round.name,
        numeric: true,
        sortBy: ({ counts }) => (counts[at] ? shareOf(counts[at]) : null),
        cell: ({ counts }) => {
          const count = counts[at];
          if (!count) return "–";
          const number = (of: number) => formatNumber(of, 0, locale);
          return text("filled", {
            filled: number(count.filled),
            asked: number(count.asked),
            share: number(shareOf(count)),
          });
        },
      }),
    ),
    {
      key: "reasons",
      head: text("reasons"),
      cell: ({ reasons }) =>
        reasons.length === 0 ? (
          text("noReasons")
        ) : (
          <ul className="plain-rows">
            {reasons.map((reason) => (
              <li key={reason.text}>{text("reason", { text: reason.text, count: String(reason.count) })}</li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      caption={text("title")}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ indicator, layer }) => `${indicator} ${layer}`}
    />
  );
}
