import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { MapPart } from "./map-part.tsx";
import { withFactor } from "./mapping-draft.ts";
import type { IndicatorOption } from "./use-name-options.ts";

/** What a file may count in. */
const factors = [1, 1000, 1_000_000, 100, 10, 0.1, 0.01, 0.001];

interface UnitFieldsProps {
  map: ImportMap;
  indicators: readonly IndicatorOption[];
  onChange: (map: ImportMap) => void;
}

/** How the file's numbers become ours, for each indicator; folded, for most files have our units. */
export function UnitFields({ map, indicators, onChange }: UnitFieldsProps) {
  const text = useText(importMappingScreens);
  const locale = useLocale();
  const mapped = Object.entries(map.indicators).filter(
    ([word]) => map.notStored.indicator[word] === undefined,
  );
  if (mapped.length === 0) return null;
  return (
    <MapPart id="map-units" title={text("unitsTitle")}>
      <p>{text("unitsText")}</p>
      <details
        className="ask"
        open={mapped.length <= 6 || mapped.some(([, { factor }]) => factor !== undefined)}
      >
        <summary>{text("unitsCount", { count: mapped.length })}</summary>
        <div className="field-row">
          {mapped.map(([word, { code, factor = 1 }]) => {
            const option = indicators.find(({ value }) => value === code);
            const unit = option?.unit ?? code;
            return (
              <Select
                key={word}
                label={text("factor", { indicator: option?.label ?? word })}
                value={String(factor)}
                onChange={({ target }) => onChange(withFactor(map, word, Number(target.value)))}
              >
                {[...new Set([...factors, factor])].map((one) => (
                  <option key={one} value={String(one)}>
                    {one === 1
                      ? text("factor.same", { unit })
                      : one > 1
                        ? text("factor.times", { factor: formatNumber(one, 0, locale), unit })
                        : text("factor.by", { factor: formatNumber(1 / one, 0, locale), unit })}
                  </option>
                ))}
              </Select>
            );
          })}
        </div>
      </details>
    </MapPart>
  );
}
