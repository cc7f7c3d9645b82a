import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { Trends } from "@lokaal17/shared/contract/trends";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Reorganisations } from "../areas/reorganisations.tsx";
import { PrintedLine } from "../comparison/printed-line.tsx";
import { BasisLine } from "./basis-line.tsx";
import { DriversSection } from "./drivers-section.tsx";
import { FiguresSection } from "./figures-section.tsx";
import { GoalColourLine } from "./goal-colour-line.tsx";
import { scoreBasisQueries } from "./load-score-basis.ts";
import { MethodsSection } from "./methods-section.tsx";
import type { AreaGoal } from "./score-basis-model.ts";
import { SureSection } from "./sure-section.tsx";
import { TargetsSection } from "./targets-section.tsx";

export interface ScoreBasisSectionsProps {
  area: AreaDetail;
  own: AreaGoal;
  trends: Trends;
  basis: AreaScores["basis"];
  asOf: string | undefined;
}

/** Everything below the head: how sure, what drives it, the figures, targets, other methods, what it was made of. */
export function ScoreBasisSections({ area, own, trends, basis, asOf }: ScoreBasisSectionsProps) {
  const { goal } = own;
  const queries = scoreBasisQueries({ code: area.code, goal: String(goal), asOf });
  const { data: bands } = useSuspenseQuery(queries.bands);
  const { data: drivers } = useSuspenseQuery(queries.drivers);
  const { data: methods } = useSuspenseQuery(queries.methods);
  const trend = trends.goals.find((one) => one.goal === goal)?.trend ?? null;
  const driven = drivers.goals.find((one) => one.goal === goal);
  const hasFigures = own.figures.some(({ value }) => value !== null);
  return (
    <>
      <PrintedLine dataVersion={basis.dataVersion} />
      <div className="stack stack--wide">
        <Reorganisations area={area} history={hasFigures} />
        {area.validTo === null && <SureSection area={area} own={own} trend={trend} bands={bands} />}
        {driven && driven.score !== null && <DriversSection area={area} driven={driven} asOf={asOf} />}
        <FiguresSection area={area} own={own} trends={trends} asOf={asOf} />
        <GoalColourLine own={own} />
        {hasFigures && <TargetsSection trends={trends} />}
        {area.validTo === null && <MethodsSection area={area} goal={goal} methods={methods} asOf={asOf} />}
        <BasisLine basis={basis} />
      </div>
    </>
  );
}
