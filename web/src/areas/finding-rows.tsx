import { realFirst } from "@lokaal17/shared/areas/story-marks";
import type { AreaStory } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { Examples } from "./examples-note.tsx";
import { ExplanationQuotes } from "./story-explanations.tsx";

interface FindingRowsProps<Row> {
  rows: readonly Row[];
  /** Those after these are folded away: shown without scripts, and on paper. */
  most: number;
  /** Of the whole block: it then says for all that they are examples. */
  examples: Examples;
  row: (row: Row) => ReactNode;
}

/** A short list with the rest behind a fold. Real figures stand in front; what follows is marked once. */
export function FindingRows<Row extends { synthetic: boolean }>({
  rows,
  most,
  examples,
  row,
}: FindingRowsProps<Row>) {
  const text = useText(storyText);
  const ordered = realFirst(rows);
  const rest = ordered.slice(most);
  const shown = { row, marked: examples === "some" };
  return (
    <div>
      <Part rows={ordered.slice(0, most)} {...shown} />
      {rest.length > 0 && (
        <details className="finding-rest">
          <summary>{text("show-rest", { count: String(rest.length) })}</summary>
          <Part rows={rest} {...shown} />
        </details>
      )}
    </div>
  );
}

interface PartProps<Row> {
  rows: readonly Row[];
  marked: boolean;
  row: (row: Row) => ReactNode;
}

function Part<Row extends { synthetic: boolean }>({ rows, marked, row }: PartProps<Row>) {
  const text = useText(storyText);
  const real = rows.filter(({ synthetic }) => !synthetic);
  const made = rows.filter(({ synthetic }) => synthetic);
  return (
    <>
      {real.length > 0 && <ul className="change-list">{real.map(row)}</ul>}
      {marked && made.length > 0 && (
        <p className="meta-line finding-mark">
          <SyntheticTag /> {text("examples-from-here")}
        </p>
      )}
      {made.length > 0 && <ul className="change-list">{made.map(row)}</ul>}
    </>
  );
}

interface FindingRowProps {
  story: AreaStory;
  finding: { indicator: string; name: string; goal: number | null };
  asOf: string | undefined;
  mark?: ReactNode;
  children: ReactNode;
}

/** One figure with what is said of it, the way to its years, and what the area itself says of it. */
export function FindingRow({ story, finding, asOf, mark, children }: FindingRowProps) {
  const { indicator, name, goal } = finding;
  return (
    <li className="finding">
      {goal === null ? <span /> : <GoalMark goal={goal} />}
      <div>
        <Link
          to="."
          search={{ indicator, ...(asOf ? { asOf } : {}) }}
          hash="verloop"
          preload={false}
          className="finding__name"
        >
          {name}
        </Link>
        <small className="finding__said">
          {mark} <span>{children}</span>
        </small>
        <ExplanationQuotes story={story} indicator={indicator} />
      </div>
    </li>
  );
}
