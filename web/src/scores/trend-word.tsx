import type { TrendView } from "@lokaal17/shared/contract/trends";
import { scoreBasisText } from "@lokaal17/shared/text/score-basis-pages";
import { trendText } from "@lokaal17/shared/text/trends";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

interface TrendWordProps {
  verdict: TrendView["verdict"];
  /** First year: the word then says since when. */
  since?: number;
}

/** How something developed: a shape and a word. The shape says better or worse, never rise or fall. */
export function TrendWord({ verdict, since }: TrendWordProps) {
  const text = useText(scoreBasisText);
  const words = useText(trendText);
  const word = verdict === null ? text("trend.none") : words(`trend.${verdict}`);
  const tested = verdict !== null && verdict !== "too-few";
  return (
    <span className="trend-word">
      <Icon name={verdict === null ? "dots" : shapes[verdict]} />
      {since !== undefined && tested ? text("sure.trend-since", { trend: word, from: String(since) }) : word}
    </span>
  );
}

const shapes: Record<NonNullable<TrendView["verdict"]>, IconName> = {
  better: "arrow-up",
  "no-change": "arrow-flat",
  worse: "arrow-down",
  "too-few": "dots",
};
