import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import type { AreaScores } from "@lokaal17/shared/contract/scores";
import type { GoalTrendView } from "@lokaal17/shared/contract/trends";
import type { Locale } from "@lokaal17/shared/text/define-text";
import { formatNumber } from "@lokaal17/shared/text/number";
import { scoreBasisHeadText } from "@lokaal17/shared/text/score-basis-head";
import { noScoreText, positionText } from "@lokaal17/shared/text/scores";
import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link } from "@tanstack/react-router";
import { SyntheticShare } from "../comparison/synthetic-share.tsx";
import { CopyLink } from "../ui/copy-link.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaGoal } from "./score-basis-model.ts";

interface ScoreBasisHeadProps {
  area: AreaDetail;
  own: AreaGoal;
  /** Null where the municipality has no goals. */
  trend: GoalTrendView | null;
  goalName: string;
  basis: AreaScores["basis"];
  asOf: string | undefined;
}

/** The finding: what the score rests on, beside which others and since when. No place: that is a band, further down. */
export function ScoreBasisHead(props: ScoreBasisHeadProps) {
  const { area, own, goalName, basis, asOf } = props;
  const text = useText(scoreBasisHeadText);
  const shell = useText(webShell);
  const locale = useLocale();
  const { name, code } = area;
  const { goal, score, figureCount, basketSize, syntheticCount, years } = own;
  const pinned = asOf ? { asOf } : {};
  const count = (number: number) => formatNumber(number, 0, locale);
  return (
    <PageHead
      title={
        score === null
          ? text("title.none", { name, goal })
          : text("title.score", {
              name,
              goal,
              score: count(score),
              count: count(figureCount),
              total: count(basketSize),
              example: syntheticCount > 0 ? "yes" : "no",
            })
      }
      mark={<GoalMark goal={goal} large />}
      breadcrumb={
        <>
          <Link to="/gemeenten">{shell("municipalities")}</Link> /{" "}
          <Link to="/gemeenten/$code" params={{ code }} search={pinned}>
            {name}
          </Link>{" "}
          / {shell("goalNumber", { number: goal })}
        </>
      }
      lead={
        <>
          {leadText(props, locale)} {score !== null && isSynthetic(props) && <SyntheticTag />}
        </>
      }
      meta={
        <>
          {text("meta", { goal, name: goalName, year: String(basis.year) })}{" "}
          <SyntheticShare syntheticCount={syntheticCount} count={figureCount} />
        </>
      }
      actions={
        <>
          <Link to="/doelen/$goal" params={{ goal: String(goal) }} search={{ gemeenten: [code], ...pinned }}>
            {text("to-goal", { goal })}
          </Link>
          {area.validTo === null && (
            <Link to="/vergelijken" search={{ doel: goal, gemeenten: [code], ...pinned }}>
              {text("to-compare", { name })}
            </Link>
          )}
          <CopyLink />
        </>
      }
    >
      {score !== null && (
        <dl className="fact-list">
          <div>
            <dt>{text("fact.score")}</dt>
            <dd>
              {count(score)} {syntheticCount > 0 && <SyntheticTag />}
            </dd>
          </div>
          <div>
            <dt>{text("fact.coverage")}</dt>
            <dd>{text("fact.of", { count: count(figureCount), total: count(basketSize) })}</dd>
          </div>
          {years && (
            <div>
              <dt>{text("fact.years")}</dt>
              <dd>{years.from === years.to ? years.to : `${years.from}–${years.to}`}</dd>
            </div>
          )}
        </dl>
      )}
    </PageHead>
  );
}

function leadText({ area, own, trend, basis }: ScoreBasisHeadProps, locale: Locale): string {
  const text = scoreBasisHeadText(locale);
  if (area.validTo !== null) return text("gone", { boundaryYear: String(basis.boundaryYear) });
  const { score, reason, figureCount, basketSize } = own;
  if (score === null)
    return noScoreText({ reason, count: figureCount, basketCount: basketSize }, locale) ?? "";
  const position = text("position", { position: positionText(own.position, area.layer, locale) });
  const verdict = trend?.verdict ?? "too-few";
  const key = verdict === "too-few" ? "trend.none" : (`trend.${verdict}` as const);
  return `${position} ${text(key, { from: String(trend?.from ?? "") })}`;
}

function isSynthetic({ own, trend }: ScoreBasisHeadProps): boolean {
  return own.syntheticCount > 0 || own.positionSynthetic || (trend?.synthetic ?? false);
}
