import type { RevealedView } from "@lokaal17/shared/contract/publications";
import { formatNumber } from "@lokaal17/shared/text/number";
import { publicationScreens } from "@lokaal17/shared/text/publication-screens";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

/** Warns of withheld figures that anybody can compute all the same; it stops nobody. */
export function RevealedNote({ revealed: { count, figures } }: { revealed: RevealedView }) {
  const text = useText(publicationScreens);
  const locale = useLocale();
  if (count === 0) return null;
  const shown = (number: number) => formatNumber(number, 0, locale);
  return (
    <Notice kind="warning" title={text("revealedTitle", { count, shown: shown(count) })}>
      <p>{text("revealedText")}</p>
      <ul>
        {figures.map(({ area, areaName, indicator, indicatorName, year }) => (
          <li key={`${indicator} ${area} ${year}`}>
            {text("revealedFigure", { indicator: indicatorName, area: areaName, year: String(year) })}
          </li>
        ))}
      </ul>
      {figures.length < count && <p>{text("revealedMore", { shown: shown(count - figures.length) })}</p>}
    </Notice>
  );
}
