import type { ClearVerdict } from "@lokaal17/shared/contract/differences";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";

/**
 * How the own municipality compares with another: a shape and a word, never a place in a row.
 * @param of name of the own municipality, where the word stands beside the other one and could be read as about that
 */
export function VerdictWord({ verdict, of }: { verdict: ClearVerdict; of?: string | null }) {
  const text = useText(workbenchText);
  const isClear = verdict === "clearly-better" || verdict === "clearly-worse";
  return (
    <span className={isClear ? "verdict verdict--clear" : "verdict"}>
      <Icon name={verdictShapes[verdict]} />
      {isClear && of ? text(`verdict.${verdict}.of`, { name: of }) : text(`verdict.${verdict}`)}
    </span>
  );
}

/** The shape says better or worse, never more or less. */
export const verdictShapes: Record<ClearVerdict, IconName> = {
  "clearly-better": "arrow-up",
  "no-clear-difference": "arrow-flat",
  "clearly-worse": "arrow-down",
  unknown: "dots",
};
