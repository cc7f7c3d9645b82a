import { columnOf, statusesOf, syntheticOf } from "@lokaal17/shared/comparison/workbench-figures";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import {
  type MemberRow,
  type MembersWish,
  memberRows,
  type Shared,
  sharedBy,
  wantedMembers,
} from "./members-model.ts";
import { shownValue } from "./shown-figures-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";
import { VerdictWord } from "./verdict-word.tsx";

/** All that a view shows as numbers: a row per municipality, a column per subject, the group below. */
export function BenchTable({ bench, wish = {} }: { bench: Bench; wish?: MembersWish }) {
  const text = useText(workbenchText);
  const words = useText(compareText);
  const locale = useLocale();
  const { subjects, workbench } = bench;
  const [first] = subjects;
  if (!first) return null;
  const { shown } = wantedMembers(memberRows(workbench, first.subject), { ...wish, alles: "ja" }, locale);
  const own = workbench.own;
  const single = subjects.length === 1;
  const withVerdict = single && own !== null && first.subject.verdicts.reason === null;
  const caption = text("table.caption", { names: subjects.map(({ subject }) => subject.name).join(", ") });
  const cells = subjects.map((of) => {
    const cellOf = cellsOf(of);
    return { cellOf, shared: sharedBy(shown.map(({ code }) => cellOf(code))) };
  });
  return (
    <ScrollRegion label={caption}>
      <table className="table bench-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text("members.area")}</th>
            {subjects.map(({ subject, figures }, place) => (
              <th key={subject.subject} scope="col" className="table__number">
                {single ? null : <>{subject.name}, </>}
                {figures.binary ? words("value") : subject.unit}, {subject.year ?? "–"}{" "}
                <SharedWords shared={cells[place]?.shared} />
              </th>
            ))}
            {withVerdict && own !== null && (
              <th scope="col">{text("members.verdict", { name: bench.nameOf(own) })}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.code} className={row.own ? "table__current" : undefined}>
              <th scope="row">
                <Link to="/gemeenten/$code" params={{ code: row.code }} preload={false}>
                  {row.own ? <strong>{row.name}</strong> : row.name}
                </Link>
                {single && row.said && (
                  <small className="bench-table__said">
                    {text("said.of", { name: row.name, text: row.said })}
                  </small>
                )}
              </th>
              {cells.map(({ cellOf, shared }, place) => (
                <td key={subjects[place]?.subject.subject} className="table__number">
                  <Cell {...cellOf(row.code)} shared={shared} />
                </td>
              ))}
              {withVerdict && <td>{row.verdict && <VerdictWord verdict={row.verdict.verdict} />}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <GroupRow subjects={subjects} label={text("group-middle")} of="median" filler={withVerdict} />
          <GroupRow subjects={subjects} label={text("group-value")} of="value" filler={withVerdict} />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

interface CellProps {
  of: SubjectFigures;
  value: number | null;
  status: MemberRow["status"];
  synthetic: boolean;
  withheld: boolean;
  ofOldBoundaries: boolean;
}

/** Looks up the cell of a municipality; the places of all areas are found once per subject. */
function cellsOf(of: SubjectFigures): (code: string) => CellProps {
  const { subject, comparison } = of;
  const places = new Map<string, number>(comparison.areas.map((code, place) => [code, place]));
  const column = columnOf(subject, subject.year);
  const [statuses, synthetic] = column ? [statusesOf(column), syntheticOf(column)] : [[], []];
  const withheld = new Set<string>(subject.withheld);
  const old = new Set(column?.otherBoundaries);
  return (code) => {
    const place = places.get(code) ?? -1;
    return {
      of,
      value: column?.values[place] ?? null,
      status: statuses[place] ?? null,
      synthetic: synthetic[place] ?? false,
      withheld: withheld.has(code),
      ofOldBoundaries: old.has(place),
    };
  };
}

/** What is true of every figure of a column, in its head. */
function SharedWords({ shared }: { shared: Shared | undefined }) {
  const words = useText(compareText);
  return (
    <>
      {shared?.synthetic && <SyntheticTag />} {shared?.status && <small>{words(shared.status)}</small>}
    </>
  );
}

function Cell({ of, shared, ...cell }: CellProps & { shared: Shared }) {
  const { value, status, synthetic, withheld, ofOldBoundaries } = cell;
  const words = useText(compareText);
  const locale = useLocale();
  const says = status !== null && status !== "normal" && status !== shared.status ? words(status) : null;
  if (value === null) return <small>{withheld ? words("confidential") : (says ?? words("no-figure"))}</small>;
  return (
    <>
      {synthetic && !shared.synthetic && <SyntheticTag />} {says && <small>{says} </small>}
      {ofOldBoundaries && <small>{words("old-boundaries")} </small>}
      {shownValue(value, of.figures, locale)}
    </>
  );
}

interface GroupRowProps {
  subjects: readonly SubjectFigures[];
  label: string;
  of: "median" | "value";
  filler: boolean;
}

function GroupRow({ subjects, label, of, filler }: GroupRowProps) {
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">{label}</th>
      {subjects.map(({ subject, figures }) => {
        const value = of === "median" && figures.binary ? null : subject.group[of];
        const synthetic = of === "median" ? subject.group.medianSynthetic : subject.group.synthetic;
        return (
          <td key={subject.subject} className="table__number">
            {value !== null && synthetic && <SyntheticTag />}{" "}
            {value === null ? "–" : formatNumber(value, subject.decimals, locale)}
          </td>
        );
      })}
      {filler && <td />}
    </tr>
  );
}
