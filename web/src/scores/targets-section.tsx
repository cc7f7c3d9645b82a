import type { Trends } from "@lokaal17/shared/contract/trends";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { asSentence, targetTexts } from "@lokaal17/shared/text/target-texts";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { withTargets } from "./score-basis-model.ts";

/** Pace and chance beside targets that somebody decided; without one nothing about them, and why. */
export function TargetsSection({ trends }: { trends: Trends }) {
  const text = useText(scoreBasisText);
  const locale = useLocale();
  const decided = withTargets(trends);
  if (decided.length === 0) {
    return (
      <p>
        {text("targets.none")} <Link to="/drempels">{text("targets.to-thresholds")}</Link>.
      </p>
    );
  }
  const withChance = decided.some(({ targets }) =>
    targets.some(({ probabilityWord }) => probabilityWord !== null),
  );
  return (
    <section className="section stack" aria-labelledby="streefwaarden">
      <h2 id="streefwaarden">{text("targets.title")}</h2>
      <p>{text("targets.lead")}</p>
      <dl className="definition-list">
        {decided.map((indicator) => (
          <div key={indicator.indicator}>
            <dt>
              {indicator.name}{" "}
              {(indicator.trend.synthetic || indicator.targets.some(({ example }) => example)) && (
                <SyntheticTag />
              )}
            </dt>
            {indicator.targets.map((target) =>
              targetTexts(indicator, target, locale).map((said) => <dd key={said}>{asSentence(said)}</dd>),
            )}
          </div>
        ))}
      </dl>
      {withChance && (
        <p>
          {text("targets.calibration")}{" "}
          <Link to="/methode" hash="kans">
            {text("targets.calibration-link")}
          </Link>
          .
        </p>
      )}
    </section>
  );
}
