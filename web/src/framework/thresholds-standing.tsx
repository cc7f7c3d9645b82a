import type { ThresholdsView } from "@lokaal17/shared/contract/framework";
import type { IndicatorThresholds } from "@lokaal17/shared/contract/thresholds";
import { isWebAddress } from "@lokaal17/shared/framework/decision-mistake";
import { formatNumber, shownDecimals } from "@lokaal17/shared/text/number";
import { thresholdScreens, thresholdStatusText } from "@lokaal17/shared/text/threshold-screens";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** Who stands behind thresholds: the sentence, the mark of a made-up decision, and the document. */
export function ThresholdsStatus({ thresholds }: { thresholds: ThresholdsView | null }) {
  const text = useText(thresholdScreens);
  const locale = useLocale();
  const document = thresholds?.document;
  return (
    <>
      {thresholdStatusText(thresholds, locale)} {thresholds?.example && <SyntheticTag />}
      {document && (
        <>
          {" "}
          {text("document")}: <DocumentName document={document} />.
        </>
      )}
    </>
  );
}

/** A document by its name, or as a link where it is an address. */
function DocumentName({ document }: { document: string }) {
  if (!isWebAddress(document)) return document;
  return (
    <a href={document} rel="noreferrer">
      {document.replace(/^https:\/\//i, "")}
    </a>
  );
}

interface ThresholdsStandingProps {
  thresholds: ThresholdsView;
  direction: "higher" | "lower" | null;
  decimals: number;
  unit: string;
  /** What was advised, where other values were adopted. */
  otherAdvice?: IndicatorThresholds["otherAdvice"];
}

/** Thresholds in full: their values, who stands behind them, and the target that goes with them. */
export function ThresholdsStanding({
  thresholds,
  direction,
  decimals,
  unit,
  otherAdvice,
}: ThresholdsStandingProps) {
  const text = useText(thresholdScreens);
  const locale = useLocale();
  const { target, status } = thresholds;
  const shown = (value: number) => `${formatNumber(value, shownDecimals(value, decimals), locale)} ${unit}`;
  const side = direction ?? "higher";
  const values = ({ red, green }: { red: number; green: number }) =>
    text("said-values", {
      red: text(`red-${side}`, { value: shown(red) }),
      green: text(`green-${side}`, { value: shown(green) }),
    });
  return (
    <>
      <p>
        {values(thresholds)} <ThresholdsStatus thresholds={thresholds} />
      </p>
      {otherAdvice && <p>{text("other-advice", { values: values(otherAdvice) })}</p>}
      {target && (
        <p>
          {text(status === "adopted" ? "said-target" : "said-target-not-adopted", {
            value: shown(target.value),
            year: String(target.year),
          })}
        </p>
      )}
    </>
  );
}
