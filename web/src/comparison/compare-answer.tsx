import type { ClearVerdict } from "@lokaal17/shared/contract/differences";
import { formatNumber } from "@lokaal17/shared/text/number";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { workbenchReasonText } from "@lokaal17/shared/text/workbench-reasons";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { groupWords } from "./group-words.ts";
import { type MemberRow, verdictCounts } from "./members-model.ts";
import { shownValue, unitAfter } from "./shown-figures-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";
import { VerdictWord, verdictShapes } from "./verdict-word.tsx";

interface CompareAnswerProps {
  bench: Bench;
  of: SubjectFigures;
  rows: readonly MemberRow[];
}

/** What differs and how sure that is, in three lines: the own figure, the verdicts, the group beside it. */
export function CompareAnswer({ bench, of, rows }: CompareAnswerProps) {
  const text = useText(workbenchText);
  const locale = useLocale();
  const own = rows.find((row) => row.own);
  if (!own) return null;
  const { figures, subject } = of;
  const year = String(subject.year ?? "–");
  const value = shownValue(own.value, figures, locale);
  const unit = figures.binary ? null : unitAfter(figures.unit);
  return (
    <div className="answer">
      <div>
        <p className="answer__own">
          {value === null ? (
            <strong>{text("answer.no-value", { name: own.name })}</strong>
          ) : (
            <>
              <span className="answer__value">{value}</span>{" "}
              <span className="answer__unit">
                {unit} {own.synthetic && <SyntheticTag />}
                <br />
                <strong>{text("answer.value", { name: own.name, year })}</strong>
              </span>
            </>
          )}
        </p>
        <GroupLine of={of} />
      </div>
      <Verdicts bench={bench} of={of} rows={rows} ownName={own.name} />
    </div>
  );
}

function Verdicts({ bench, of, rows, ownName }: CompareAnswerProps & { ownName: string }) {
  const text = useText(workbenchText);
  const reasons = useText(workbenchReasonText);
  const locale = useLocale();
  const { verdicts } = of.subject;
  const counts = verdictCounts(rows, of.subject);
  const who = groupWords(bench.workbench, ownName, locale);
  const isOld = rows.some((row) => row.own && row.ofOldBoundaries);
  const reason = verdicts.reason ?? (isOld ? "other-boundaries" : null);
  if (reason !== null)
    return (
      <div className="answer__verdicts">
        <p>{text("answer.group", { name: ownName, group: who })}</p>
        <p className="meta-line">{reasons(`verdict.${reason}`)}</p>
      </div>
    );
  const shown = order.filter((verdict) => (counts?.[verdict] ?? 0) > 0);
  return (
    <div className="answer__verdicts">
      {counts && <p>{text("answer.group", { name: ownName, group: who })}</p>}
      {counts && (
        <ul className="answer__counts">
          {shown.map((verdict) => (
            <li
              key={verdict}
              className={verdict.startsWith("clearly") ? "verdict verdict--clear" : "verdict"}
            >
              <Icon name={verdictShapes[verdict]} />
              {text(`count.${verdict}`, { count: formatNumber(counts[verdict], 0, locale) })}
            </li>
          ))}
        </ul>
      )}
      {verdicts.rest && verdicts.rest.reason === null && (
        <p className="meta-line">
          {text("answer.rest")} <VerdictWord verdict={verdicts.rest.verdict} />
        </p>
      )}
    </div>
  );
}

const order: readonly ClearVerdict[] = ["clearly-better", "no-clear-difference", "clearly-worse", "unknown"];

/** The group as a whole beside its members, and its middle one. */
function GroupLine({ of }: { of: SubjectFigures }) {
  const text = useText(workbenchText);
  const reasons = useText(workbenchReasonText);
  const locale = useLocale();
  const { group, decimals } = of.subject;
  const number = (value: number) => formatNumber(value, decimals, locale);
  return (
    <dl className="answer__group">
      {group.median !== null && !of.figures.binary && (
        <div>
          <dt>{text("group-middle")}</dt>
          <dd>
            {number(group.median)} {group.medianSynthetic && <SyntheticTag />}
          </dd>
        </div>
      )}
      <div>
        <dt>{text("group-value")}</dt>
        <dd>
          {group.value === null ? (
            <small>{group.reason && reasons(`group-value.${group.reason}`)}</small>
          ) : (
            <>
              {number(group.value)} {of.figures.binary && group.unit} {group.synthetic && <SyntheticTag />}{" "}
              <small>
                {group.origin === "published" && text("group-value.published")}
                {group.approximate && text("group-value.approximate")}
              </small>
            </>
          )}
          {group.withheldCount > 0 && (
            <small> {text("group-value.withheld", { count: group.withheldCount })}</small>
          )}
        </dd>
      </div>
    </dl>
  );
}
