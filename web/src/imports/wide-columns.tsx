import type { ImportMap, WideColumn } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { MapPart } from "./map-part.tsx";
import { dimensions, wideDimension, withWide, withWideDimension } from "./mapping-draft.ts";

const shownAtFirst = 12;

/* Those that somebody points out; our own template names the others by itself. */
const parts = [
  "value",
  "numerator",
  "denominator",
  "status",
] as const satisfies readonly WideColumn["part"][];

/** Columns whose heading says what their figures are about: what the headings stand for, and which word each is. */
export function WideColumns({ map, onChange }: { map: ImportMap; onChange: (map: ImportMap) => void }) {
  const text = useText(importMappingScreens);
  const [all, setAll] = useState(false);
  const dimension = wideDimension(map);
  if (!dimension) return null;
  const shown = all ? map.wide : map.wide.slice(0, shownAtFirst);
  return (
    <MapPart id="map-wide" title={text("wideTitle")}>
      <p>{text("wideText")}</p>
      <div className="field-row">
        <Select
          label={text("wideStandsFor")}
          value={dimension}
          onChange={({ target }) => {
            const chosen = dimensions.find((one) => one === target.value);
            if (chosen) onChange(withWideDimension(map, chosen));
          }}
        >
          {dimensions.map((one) => (
            <option key={one} value={one}>
              {text(`standsFor.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      {shown.map((wide) => (
        <div className="field-row" key={wide.column}>
          {dimensions.map(
            (one) =>
              wide[one] !== undefined && (
                <Field
                  key={one}
                  label={text("wideWord", { column: wide.column })}
                  autoComplete="off"
                  value={wide[one]}
                  onChange={({ target }) => onChange(withWide(map, wide.column, { [one]: target.value }))}
                />
              ),
          )}
          <Select
            label={text("widePart", { column: wide.column })}
            value={wide.part}
            onChange={({ target }) => {
              const part = parts.find((one) => one === target.value);
              if (part) onChange(withWide(map, wide.column, { part }));
            }}
          >
            {[...new Set([...parts, wide.part])].map((part) => (
              <option key={part} value={part}>
                {text(`part.${part}`)}
              </option>
            ))}
          </Select>
        </div>
      ))}
      {shown.length < map.wide.length && (
        <p className="no-print">
          <Button kind="secondary" small onClick={() => setAll(true)}>
            {text("moreColumns", { count: map.wide.length })}
          </Button>
        </p>
      )}
    </MapPart>
  );
}
