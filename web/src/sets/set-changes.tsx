import type { SetChanges, SetRevision } from "@lokaal17/shared/contract/comparison-sets";
import { formatNumber } from "@lokaal17/shared/text/number";
import { changeSentence, setChangeText } from "@lokaal17/shared/text/set-changes";
import { setScreens } from "@lokaal17/shared/text/set-screens";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** What a reader of a set would read otherwise now: first in words, then the figures that were revised. */
export function SetChangesList({ found }: { found: SetChanges }) {
  const text = useText(setScreens);
  const words = useText(setChangeText);
  const locale = useLocale();
  const { changes, revisions, revisionCount, newYears, gone } = found;
  const nothing = changes.length + revisionCount + newYears.length + gone.length === 0;
  if (nothing) return <p>{text("changes-none")}</p>;
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{text("changes-words")}</strong>
      </p>
      {changes.length === 0 ? (
        <p>{text("changes-none-clear")}</p>
      ) : (
        <ul>
          {changes.map((change) => {
            const sentence = changeSentence(change, locale);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      )}
      {newYears.map(({ subjectName, year }) => (
        <p key={subjectName}>{words("new-year", { subject: subjectName, year: String(year) })}</p>
      ))}
      {gone.length > 0 && <p>{text("changes-gone", { codes: gone.join(", ") })}</p>}
      {revisionCount > 0 && (
        <details>
          <summary>{text("changes-revised", { count: revisionCount })}</summary>
          <ul>
            {revisions.map((revision) => (
              <li key={`${revision.indicator} ${revision.area} ${revision.period}`}>
                <RevisedLine revision={revision} />
              </li>
            ))}
          </ul>
          {revisionCount > revisions.length && (
            <p>
              {text("changes-some", { shown: revisions.length, count: revisionCount })}{" "}
              <Link to="/revisies">{text("to-revisions")}</Link>
            </p>
          )}
        </details>
      )}
    </div>
  );
}

function RevisedLine({ revision }: { revision: SetRevision }) {
  const text = useText(setScreens);
  const locale = useLocale();
  const { indicatorName, areaName, period, unit, decimals, old, new: now, synthetic } = revision;
  const shown = (value: string | null) =>
    value === null ? text("no-value") : formatNumber(Number(value), decimals, locale);
  return (
    <>
      {text("revised-line", {
        indicator: indicatorName,
        area: areaName,
        period,
        old: shown(old),
        now: shown(now),
        unit: now === null ? "" : unit,
      })}{" "}
      {synthetic && <SyntheticTag />}
    </>
  );
}
