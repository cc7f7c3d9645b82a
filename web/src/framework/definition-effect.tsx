import type { DefinitionEffect } from "@lokaal17/shared/contract/definitions";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

/** What a new version would do to the figures and scores there are: counted, before it is saved. */
export function DefinitionEffectNote({ effect }: { effect: DefinitionEffect }) {
  const text = useText(definitionScreens);
  const locale = useLocale();
  const { outsideLimits, draftsOutsideLimits, scoresMoved, medianBefore, medianAfter } = effect;
  const score = (value: number) => formatNumber(value, 0, locale);
  const isHarmless = outsideLimits + scoresMoved === 0 && !draftsOutsideLimits;
  return (
    <Notice kind={isHarmless ? "information" : "warning"} title={text("trial-heading")} live>
      <ul>
        <li>{text("trial-figures", { count: effect.figures })}</li>
        <li>{text("trial-outside", { count: outsideLimits })}</li>
        <li>{text("trial-finer", { count: effect.finer })}</li>
        {draftsOutsideLimits !== null && (
          <li>{text(draftsOutsideLimits ? "trial-drafts" : "trial-drafts-none")}</li>
        )}
        <li>{text("trial-scores", { moved: scoresMoved })}</li>
        {medianBefore !== null && medianAfter !== null && (
          <li>{text("trial-median", { before: score(medianBefore), after: score(medianAfter) })}</li>
        )}
      </ul>
    </Notice>
  );
}
