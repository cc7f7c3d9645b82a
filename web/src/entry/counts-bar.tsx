import type { Entries } from "@lokaal17/shared/contract/entry";
import { entryScreens } from "@lokaal17/shared/text/entry-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";

/** How far a round is: approved, submitted and filled in are different things, and so shown. */
export function CountsBar({ counts }: { counts: Entries["counts"] }) {
  const text = useText(entryScreens);
  const locale = useLocale();
  const { approved, submitted, draft, returned, empty } = counts;
  const total = Math.max(1, approved + submitted + draft + returned + empty);
  const shown = Object.fromEntries(
    Object.entries(counts).map(([state, count]) => [state, formatNumber(count, 0, locale)]),
  );
  return (
    <div className="progress">
      <svg
        className="progress__track"
        viewBox={`0 0 ${total} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="progress__part--approved" width={approved} height="1" />
        <rect className="progress__part--submitted" x={approved} width={submitted} height="1" />
        <rect
          className="progress__part--filled"
          x={approved + submitted}
          width={draft + returned}
          height="1"
        />
      </svg>
      <p className="meta-line">{text("counts", shown)}</p>
    </div>
  );
}
