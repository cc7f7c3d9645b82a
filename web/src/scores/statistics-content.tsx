import type { Method } from "@lokaal17/shared/contract/method";
import { areaRulesText } from "@lokaal17/shared/text/method-statistics-areas";
import { methodStatisticsPages } from "@lokaal17/shared/text/method-statistics-pages";
import { scoreRulesText } from "@lokaal17/shared/text/method-statistics-scores";
import { uncertaintyRulesText } from "@lokaal17/shared/text/method-statistics-uncertainty";
import { Link } from "@tanstack/react-router";
import { useText } from "../ui/locale.tsx";
import { Contents } from "./method-section.tsx";
import { Checks, Parameters, Versions } from "./statistics-checks.tsx";
import { Quality } from "./statistics-quality.tsx";
import { Command, Sources } from "./statistics-references.tsx";
import { StatisticsRules } from "./statistics-rules.tsx";

export interface StatisticsProps {
  method: Method;
  asOf: string | undefined;
}

/** Everything below the head of the page: contents, rules, checks, quality, command and sources. */
export function StatisticsContent({ method, asOf }: StatisticsProps) {
  const text = useText(methodStatisticsPages);
  const scores = useText(scoreRulesText);
  const uncertainty = useText(uncertaintyRulesText);
  const areas = useText(areaRulesText);
  return (
    <div className="reading">
      <Contents
        title={text("contents")}
        sections={[
          ["tekens", scores("symbols.title")],
          ["score-van-een-indicator", scores("normalise.title")],
          ["kleur", scores("colour.title")],
          ["score-van-een-doel", scores("goal.title")],
          ["positie", scores("position.title")],
          ["verloop", scores("trend.title")],
          ["verwachting", scores("projection.title")],
          ["verschillen", uncertainty("difference.title")],
          ["plaats", uncertainty("place.title")],
          ["stuwers", uncertainty("drivers.title")],
          ["methoden", uncertainty("methods.title")],
          ["gebieden", areas("areas.title")],
          ["herindelingen", areas("recode.title")],
          ["gelijkende-gemeenten", areas("similar.title")],
          ["onthulling", areas("disclosure.title")],
          ["kwantielen", areas("order.title")],
          ["nagerekend", text("checks.title")],
          ["selectie", text("quality.title")],
          ["getallen", text("parameters.title")],
          ["zelf-rekenen", text("command.title")],
          ["versies", text("versions.title")],
          ["bronnen", text("sources.title")],
        ]}
      />
      <div className="stack stack--wide">
        <p>
          <Link to="/methode" search={asOf === undefined ? {} : { asOf }}>
            {text("to-method")}
          </Link>
        </p>
        <StatisticsRules method={method} />
        <Checks checks={method.checks} />
        <Quality parameters={method.parameters} asOf={asOf} />
        <Parameters parameters={method.parameters} />
        <Command parameters={method.parameters} />
        <Versions versions={method.versions} />
        <Sources />
      </div>
    </div>
  );
}
