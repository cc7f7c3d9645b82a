import { compareText } from "@lokaal17/shared/text/compare-pages";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import type { AreaFigures } from "./area-figures-model.ts";
import { shownValue } from "./shown-figures-model.ts";

/** What a picture says of the area under the pointer. */
export function AreaCard({ figures, code }: { figures: AreaFigures; code: string }) {
  const text = useText(compareText);
  const bench = useText(workbenchText);
  const locale = useLocale();
  const row = figures.rows.find((candidate) => candidate.code === code);
  if (!row) return null;
  const { name, value, status, synthetic, said } = row;
  return (
    <>
      <strong>{name}</strong>
      <span className="data-card__value">{shownValue(value, figures, locale) ?? text("no-figure")}</span>
      {value !== null && !figures.binary && <span>{figures.unit}</span>}
      {status && status !== "normal" && value !== null && <span>{text(status)}</span>}
      {synthetic && (
        <span>
          <SyntheticTag />
        </span>
      )}
      {said && <span className="data-card__said">{bench("said.of", { name, text: said })}</span>}
    </>
  );
}
