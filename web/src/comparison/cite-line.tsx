import type { Comparison } from "@lokaal17/shared/contract/comparison";
import { compareText } from "@lokaal17/shared/text/compare-pages";
import { useText } from "../ui/locale.tsx";

/** How to name these figures in a text: what, which year, which data version, whose. */
export function CiteLine({ comparison }: { comparison: Comparison }) {
  const text = useText(compareText);
  const { name, year, dataVersion, source } = comparison;
  return (
    <p className="meta-line">
      {text("cite", { name, year: String(year ?? "–"), version: String(dataVersion), source })}
    </p>
  );
}
