import { approvalScreens } from "@lokaal17/shared/text/approval-screens";
import { formatDate } from "@lokaal17/shared/text/number";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { type FrozenCell, isDoubtful } from "./submission-numbers.ts";

/** What the checks say of a cell; a doubt that was explained says so. */
export function SubmissionCheck({ cell }: { cell: FrozenCell }) {
  const text = useText(approvalScreens);
  const { checks, explanation } = cell;
  if (checks.length === 0)
    return (
      <span className="check check--good">
        <Icon name="check" />
        {text("noDoubt")}
      </span>
    );
  const broken = checks.some(({ severity }) => severity === "block");
  const title = broken ? "broken" : !isDoubtful(cell) ? "note" : explanation ? "doubtExplained" : "doubt";
  return (
    <span className={isDoubtful(cell) ? "check check--doubt" : "check check--note"}>
      <Icon name={broken ? "refused" : isDoubtful(cell) ? "doubt" : "info"} />
      <span>
        <strong>{text(title)}</strong>
        {checks.map((check) => (
          <span className="check__line" key={check.code}>
            {check.text}
          </span>
        ))}
      </span>
    </span>
  );
}

/** What the officer said of a cell, and where its figure comes from. */
export function SubmissionExplanation({ cell }: { cell: FrozenCell }) {
  const text = useText(approvalScreens);
  const locale = useLocale();
  const { explanation, reason, remark, correctionReason, source, link, method, referenceDate } = cell;
  const said = [
    explanation,
    reason && text("missingReason", { text: reason }),
    correctionReason && text("correction", { text: correctionReason }),
    remark,
  ].filter((line) => line !== null && line !== "");
  const origin = [
    source && text("source", { text: source }),
    method && text("method", { text: method }),
    referenceDate && text("referenceDate", { date: formatDate(referenceDate, locale) }),
  ].filter((line) => line !== null && line !== "");
  return (
    <div className="submission__said">
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {(origin.length > 0 || link) && (
        <p className="meta-line">
          {origin.join(". ")} {link && <a href={link}>{text("sourceLink")}</a>}
        </p>
      )}
    </div>
  );
}
