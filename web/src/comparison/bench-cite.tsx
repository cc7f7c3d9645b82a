import { compareText } from "@lokaal17/shared/text/compare-pages";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useText } from "../ui/locale.tsx";
import { CiteWords } from "./cite-line.tsx";
import type { CompareView } from "./compare-search.ts";
import type { Bench } from "./use-workbench.ts";

/** How to name the figures of a view in a text: its heading, all its years and sources, and an address that stays. */
export function BenchCite({ bench, view }: { bench: Bench; view: CompareView }) {
  const text = useText(compareText);
  const words = useText(workbenchText);
  const subjects = bench.subjects.slice(0, subjectsIn(view)).map(({ subject }) => subject);
  const years = subjects.flatMap(({ year }) => year ?? []);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const name =
    view === "doelen"
      ? text("finding-scores")
      : view === "indicatoren"
        ? words("heading.indicators", { goal: subjects[0]?.goal ?? "" })
        : subjects.map((subject) => subject.name).join(", ");
  const year = from === to ? String(to) : text("source-years", { from: String(from), to: String(to) });
  return (
    <CiteWords
      name={name}
      year={years.length === 0 ? "–" : year}
      source={[...new Set(subjects.map(({ source }) => source))].join("; ")}
      dataVersion={bench.workbench.dataVersion}
      pinned
    />
  );
}

/** How many of the chosen subjects a view shows. */
function subjectsIn(view: CompareView): number | undefined {
  if (view === "spreiding") return 2;
  return view === "kaart" || view === "verdeling" || view === "verloop" || view === "helling" ? 1 : undefined;
}
