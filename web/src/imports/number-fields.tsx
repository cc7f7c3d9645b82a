import { type ObservationStatus, observationStatuses } from "@lokaal17/shared/observations/observation";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Choice } from "../entry/choice.tsx";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { MapPart } from "./map-part.tsx";
import type { MappingDraft, Reading } from "./mapping-draft.ts";
import { readAs } from "./read-as.ts";

interface NumberFieldsProps {
  reading: Reading;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}

const marks = ["missing", "confidential", "not-applicable"] as const;

/** How numbers are written: the decimal mark, what stands in place of a number, and kinds of figures. */
export function NumberFields({ reading, draft, onChange }: NumberFieldsProps) {
  const text = useText(importMappingScreens);
  const locale = useLocale();
  const { map } = draft;
  const words = statusWords(reading, draft);
  return (
    <MapPart id="map-numbers" title={text("numbersTitle")}>
      <DecimalMark reading={reading} draft={draft} onChange={onChange} />
      {reading.missingMarks.length > 0 && (
        <>
          <h4>{text("missingTitle")}</h4>
          <p>{text("missingText")}</p>
          <div className="field-row">
            {reading.missingMarks.map(({ text: mark, rows }) => (
              <Select
                key={mark}
                label={text("missingMark", {
                  mark: mark === "" ? text("emptyMark") : `“${mark}”`,
                  count: rows,
                  text: formatNumber(rows, 0, locale),
                })}
                value={map.missingMarks[mark] ?? "refuse"}
                onChange={({ target }) => {
                  const { [mark]: _, ...others } = map.missingMarks;
                  const meaning = marks.find((one) => one === target.value);
                  const missingMarks = meaning ? { ...others, [mark]: meaning } : others;
                  onChange({ ...draft, map: { ...map, missingMarks } });
                }}
              >
                {[...marks, "refuse" as const].map((one) => (
                  <option key={one} value={one}>
                    {/* An empty cell of a wide table says nothing: there it leaves what is there. */}
                    {text(
                      one === "refuse" && mark === "" && map.wide.length > 0 ? "mark.nothing" : `mark.${one}`,
                    )}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        </>
      )}
      {words.length > 0 && (
        <>
          <h4>{text("statusesTitle")}</h4>
          <div className="field-row">
            {words.map((word) => (
              <Select
                key={word}
                label={text("statusWord", { word: word === "" ? text("noStatusWord") : `“${word}”` })}
                value={map.statuses[word] ?? "unknown"}
                onChange={({ target }) => {
                  const { [word]: _, ...others } = map.statuses;
                  const status = observationStatuses.find((one) => one === target.value);
                  const statuses: Record<string, ObservationStatus> = status
                    ? { ...others, [word]: status }
                    : others;
                  onChange({ ...draft, map: { ...map, statuses } });
                }}
              >
                {[...observationStatuses, "unknown" as const].map((one) => (
                  <option key={one} value={one}>
                    {text(`status.${one}`)}
                  </option>
                ))}
              </Select>
            ))}
          </div>
        </>
      )}
    </MapPart>
  );
}

/** The words of the column of statuses: those in the map, and those that the column shows. */
function statusWords(reading: Reading, { map }: MappingDraft): string[] {
  const column = reading.columns.find(({ name }) => name === map.columns.status);
  if (!column) return [];
  return [...new Set([...Object.keys(map.statuses), ...column.examples])];
}

/** What "1.234" is: a question when the file does not say, and a choice that is made when it does. */
function DecimalMark({ reading, draft, onChange }: NumberFieldsProps) {
  const text = useText(importMappingScreens);
  const locale = useLocale();
  const [number, ...others] = reading.ambiguousNumbers;
  // Whoever says what "1.234" is says what the other mark is, too.
  const choose = (decimalMark: "," | ".") =>
    onChange({
      decimalMark,
      map: number === undefined ? draft.map : { ...draft.map, groupMark: decimalMark === "," ? "." : "," },
    });
  if (number === undefined)
    return (
      <Segmented
        label={text("decimalMark")}
        options={[
          { value: ",", label: text("markComma") },
          { value: ".", label: text("markPoint") },
        ]}
        value={draft.decimalMark ?? ","}
        onChange={choose}
      />
    );
  return (
    <>
      <Choice
        name="decimal-mark"
        legend={text("markQuestion", { number })}
        options={[
          { value: ",", label: readAs(number, ",", locale), note: text("markGroup") },
          { value: ".", label: readAs(number, ".", locale), note: text("markFraction") },
        ]}
        chosen={draft.decimalMark}
        onChoose={(mark) => choose(mark === "," ? "," : ".")}
      />
      {others.length > 0 && (
        <p className="meta-line">{text("markOthers", { numbers: others.slice(0, 5).join(" · ") })}</p>
      )}
    </>
  );
}
