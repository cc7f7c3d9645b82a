import { mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchViewsText } from "@lokaal17/shared/text/workbench-views";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, use } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { FigurePlace } from "../ui/figure-place.ts";
import { useText } from "../ui/locale.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import type { CompareSearch, CompareView } from "./compare-search.ts";
import { subjectsNotDrawn } from "./not-drawn-model.ts";
import { type GroupLine, mostLines } from "./shown-figures-model.ts";
import { useSubjectOptions } from "./subject-options.tsx";
import type { Bench } from "./use-workbench.ts";

/** Which chosen municipalities a picture over the years has no room for, and where they are all drawn. */
export function NotDrawn({ bench }: { bench: Bench }) {
  const text = useText(workbenchViewsText);
  const isAlone = use(FigurePlace) === "embed";
  const left = bench.workbench.chosen.slice(mostLines).map(bench.nameOf);
  if (left.length === 0) return null;
  return (
    <p className="meta-line">
      {text("course.not-drawn", { names: left.join(", ") })}{" "}
      {!isAlone && (
        <Link
          from="/vergelijken"
          to="/vergelijken"
          search={(before) => ({ ...before, weergave: "klein" })}
          resetScroll={false}
          preload={false}
          className="no-print"
        >
          {text("course.panels")}
        </Link>
      )}
    </p>
  );
}

interface SubjectsNotDrawnProps {
  bench: Bench;
  view: CompareView;
  search: CompareSearch;
}

/** Which of the choice a view has no room for, each a click away, and what was left out of it. */
export function SubjectsNotDrawn({ bench, view, search }: SubjectsNotDrawnProps) {
  const text = useText(workbenchViewsText);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const options = useSubjectOptions();
  const { most, others, elsewhere, goal, areas } = subjectsNotDrawn(bench, view, search, indicators);
  const nameOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code;
  const said = [
    ...(elsewhere.length > 0
      ? [
          text(view === "indicatoren" ? "not-here.indicatoren" : "not-here.doelen", {
            names: elsewhere.map(nameOf).join(", "),
            goal: bench.subjects[0]?.subject.goal ?? "",
          }),
        ]
      : []),
    ...(goal ? [text("not-here.more", { count: mostSubjects, goal: goal.number, total: goal.total })] : []),
    ...(areas.length > 0 ? [text("not-here.areas", { names: areas.map(bench.nameOf).join(", ") })] : []),
    ...(bench.workbench.leftOut.length > 0
      ? [text("not-here.influence", { names: bench.workbench.leftOut.map(({ name }) => name).join(", ") })]
      : []),
  ];
  return (
    <>
      {most !== null && (
        <p className="meta-line no-print">
          {most === 1 || most === 2
            ? text(most === 1 ? "only-first" : "only-first-two")
            : text("not-here.panels", { count: most })}{" "}
          {others.map(({ code, instead }, place) => (
            <Fragment key={code}>
              {place > 0 && ", "}
              <ChoiceLink search={search} change={instead}>
                {nameOf(code)}
              </ChoiceLink>
            </Fragment>
          ))}
          {". "}
          <ChoiceLink search={search} change={(before) => ({ ...before, weergave: "tabel" })}>
            {text("only-first.table")}
          </ChoiceLink>
        </p>
      )}
      {said.length > 0 && <p className="meta-line">{said.join(" ")}</p>}
    </>
  );
}

/** The middle of the chosen group over the years of the period; null where the group is everybody. */
export function groupLine(bench: Bench, since: number | undefined, locale: Locale): GroupLine | null {
  const { group } = bench.workbench;
  const [first] = bench.subjects;
  if (!first || group.kind === "all") return null;
  const band = first.subject.group.band.filter(({ year }) => year >= (since ?? 0));
  const text = workbenchText(locale);
  return band.length === 0
    ? null
    : { name: text("group-middle"), shortName: text("group-middle-short"), band };
}
