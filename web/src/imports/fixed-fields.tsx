import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { Field } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { MapPart } from "./map-part.tsx";
import { saidBy, withFixed, withSource } from "./mapping-draft.ts";
import { NameCombobox } from "./name-combobox.tsx";
import type { NameOptions } from "./use-name-options.ts";

interface FixedFieldsProps {
  map: ImportMap;
  options: NameOptions;
  onChange: (map: ImportMap) => void;
}

/** What no column says and holds for all rows: indicator, organisation, year, and the source. */
export function FixedFields({ map, options, onChange }: FixedFieldsProps) {
  const text = useText(importMappingScreens);
  const open = (dimension: "indicator" | "area" | "period") => {
    const said = saidBy(map, dimension);
    return said === null || said === "fixed";
  };
  // A file for one organisation is about that one.
  const [only, second] = options.areas;
  const onlyArea = only && !second && map.fixed.area === only.value ? only : null;
  const needsSource = map.columns.source === undefined && !map.wide.some(({ part }) => part === "source");
  if (!open("indicator") && !open("area") && !open("period") && !needsSource) return null;
  return (
    <MapPart id="map-fixed" title={text("fixedTitle")}>
      <p>{text("fixedText")}</p>
      <div className="fixed-fields">
        {open("indicator") && (
          <NameCombobox
            label={text("fixedIndicator")}
            hint={text("findIndicator")}
            options={options.indicators}
            chosen={
              map.fixed.indicator === undefined ? null : (map.indicators[map.fixed.indicator]?.code ?? null)
            }
            onChoose={(code) => onChange(withFixed(map, "indicator", code))}
          />
        )}
        {open("area") && onlyArea && (
          <p>
            {text("fixedArea")}: <strong>{onlyArea.label}</strong>.
          </p>
        )}
        {open("area") && !onlyArea && (
          <NameCombobox
            label={text("fixedArea")}
            hint={text("findArea")}
            options={options.areas}
            chosen={map.fixed.area === undefined ? null : (map.areas[map.fixed.area] ?? map.fixed.area)}
            onChoose={(code) => onChange(withFixed(map, "area", code))}
          />
        )}
        {open("period") && (
          <Field
            label={text("fixedPeriod")}
            hint={text("fixedPeriodHint")}
            autoComplete="off"
            value={map.fixed.period ?? ""}
            onChange={({ target }) => onChange(withFixed(map, "period", target.value.trim()))}
          />
        )}
        {needsSource && (
          <Field
            label={text("source")}
            hint={text("sourceHint")}
            maxLength={300}
            value={map.source ?? ""}
            onChange={({ target }) => onChange(withSource(map, target.value))}
          />
        )}
      </div>
    </MapPart>
  );
}
