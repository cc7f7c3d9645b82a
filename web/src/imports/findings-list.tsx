import type { ImportDetail } from "@lokaal17/shared/contract/imports";
import { importScreens } from "@lokaal17/shared/text/import-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Finding, FindingWords } from "./finding-words.tsx";
import { MarkedFileLink } from "./marked-file-link.tsx";

/** Everything that is to be said of the file, by place; as many as are shown at once, and the file with all of them. */
export function FindingsList({ detail }: { detail: ImportDetail }) {
  const text = useText(importScreens);
  const locale = useLocale();
  const { findings, findingCount, id } = detail;
  if (findingCount === 0) return null;
  const whole = findings.filter(({ line }) => line === null);
  return (
    <>
      {whole.length > 0 && (
        <div className="stack stack--tight">
          <h3>{text("fileFindings")}</h3>
          <ul className="finding-list">
            {whole.map((finding) => (
              <li key={`${finding.code} ${finding.text}`}>
                <FindingWords finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <details className="ask">
        <summary>
          {text("allFindings", { count: findingCount, text: formatNumber(findingCount, 0, locale) })}
        </summary>
        <div className="stack">
          {findings.length < findingCount && (
            <p>{text("findingsFirst", { shown: formatNumber(findings.length, 0, locale) })}</p>
          )}
          <p className="no-print">
            <MarkedFileLink id={id} />
          </p>
          <ul className="finding-list finding-list--places">
            {findings.map((finding, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of a cell twice; the list never moves
              <li key={at}>
                <small className="finding__place">{placeOf(finding, text)}</small>
                <FindingWords finding={finding} />
              </li>
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}

function placeOf({ line, column }: Finding, text: ReturnType<typeof importScreens>): string {
  if (line === null) return text("findingFile");
  return column === null
    ? text("findingLine", { line: String(line) })
    : text("findingPlace", { line: String(line), column });
}
