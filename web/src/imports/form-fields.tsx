import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { FileForm } from "./file-step.tsx";
import { type Delimiter, delimiterNames, type Encoding, encodingNames, namesToCheck } from "./forms.ts";
import type { Reading } from "./mapping-draft.ts";

interface FormFieldsProps {
  reading: Reading;
  /** The sheet that was read; null: the first. */
  sheet: string | null;
  /** What somebody changed. */
  form: FileForm;
  /** The file was processed: it is shown and not changed. */
  locked: boolean;
  onChange: (part: FileForm) => void;
}

/** How a file is taken apart: characters and separator of a text, sheet of a workbook, row of the headings. */
export function FormFields({ reading, sheet, form, locked, onChange }: FormFieldsProps) {
  const text = useText(importMappingScreens);
  const { kind, encoding, otherEncodings, delimiter, sheets, headerLine } = reading;
  const names = namesToCheck(reading);
  const line = form.headerLine ?? headerLine;
  return (
    <fieldset className="file-form" disabled={locked}>
      <legend className="visually-hidden">{text("formTitle")}</legend>
      {kind === "text" && (
        <>
          <Select
            label={text("encoding")}
            hint={names.length > 0 ? text("namesToCheck", { names: names.join(", ") }) : text("encodingHint")}
            value={form.encoding ?? encoding ?? "utf-8"}
            onChange={({ target }) => onChange({ encoding: target.value as Encoding })}
          >
            {encodingNames.map((one) => (
              <option key={one} value={one}>
                {otherEncodings.includes(one)
                  ? text("encodingAlso", { encoding: text(`encoding.${one}`) })
                  : text(`encoding.${one}`)}
              </option>
            ))}
          </Select>
          <Select
            label={text("delimiter")}
            hint={text("delimiterHint")}
            value={form.delimiter ?? delimiter ?? ";"}
            onChange={({ target }) => onChange({ delimiter: target.value as Delimiter })}
          >
            {Object.entries(delimiterNames).map(([one, name]) => (
              <option key={one} value={one}>
                {text(`delimiter.${name}`)}
              </option>
            ))}
          </Select>
        </>
      )}
      {kind === "workbook" && sheets.length > 1 && (
        <Select
          label={text("sheet")}
          value={form.sheet ?? sheet ?? sheets[0] ?? ""}
          onChange={({ target }) => onChange({ sheet: target.value })}
        >
          {sheets.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
      <Field
        label={text("headerLine")}
        hint={text("headerLineHint")}
        inputMode="numeric"
        autoComplete="off"
        value={Number.isNaN(line) ? "" : String(line)}
        {...(isHeaderLine(line) ? {} : { error: text("headerLineWrong") })}
        onChange={({ target }) => onChange({ headerLine: Number.parseInt(target.value, 10) })}
      />
    </fieldset>
  );
}

export const isHeaderLine = (line: number) => Number.isInteger(line) && line >= 1 && line <= 1000;
