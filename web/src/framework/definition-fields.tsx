import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { BilingualField, DefinitionDraft, DefinitionErrors, NumberField } from "./definition-draft.ts";

interface DefinitionFieldsProps {
  draft: DefinitionDraft;
  errors: DefinitionErrors;
  onChange: (draft: DefinitionDraft) => void;
}

/** Every field of a definition; texts in both languages beside each other. */
export function DefinitionFields({ draft, errors, onChange }: DefinitionFieldsProps) {
  const text = useText(definitionScreens);
  const set = (name: keyof DefinitionDraft) => (event: { target: { value: string } }) =>
    onChange({ ...draft, [name]: event.target.value });

  const pair = (field: BilingualField, label: string, long: boolean, most: number) => {
    const Part = long ? TextArea : Field;
    return (
      <div className="field-row">
        {(["nl", "en"] as const).map((language) => (
          <Part
            key={language}
            label={text(language === "nl" ? "dutch" : "english", { what: label })}
            lang={language}
            value={draft[`${field}.${language}`]}
            maxLength={most}
            error={language === "nl" ? errors[field] : undefined}
            onChange={set(`${field}.${language}`)}
          />
        ))}
      </div>
    );
  };
  const number = (field: NumberField, label: string) => (
    <Field
      label={label}
      value={draft[field]}
      inputMode="decimal"
      autoComplete="off"
      error={errors[field]}
      onChange={set(field)}
    />
  );

  return (
    <>
      {pair("name", text("form-name"), false, 160)}
      {pair("definition", text("form-definition"), true, 1500)}
      <div className="field-row">
        <Field
          label={text("form-unit")}
          hint={text("form-unit-hint")}
          value={draft.unit}
          autoComplete="off"
          error={errors.unit}
          onChange={set("unit")}
        />
        <Field
          label={text("form-decimals")}
          value={draft.decimals}
          inputMode="numeric"
          maxLength={1}
          error={errors.decimals}
          onChange={set("decimals")}
        />
      </div>
      {pair("unitName", text("form-unit-name"), false, 80)}
      {pair("numerator", text("form-numerator"), false, 300)}
      {pair("denominator", text("form-denominator"), false, 300)}
      <div className="field-row">
        {number("naturalMin", text("form-min"))}
        {number("naturalMax", text("form-max"))}
      </div>
      <Select
        label={text("form-direction")}
        value={draft.direction}
        error={errors.direction}
        onChange={set("direction")}
      >
        <option value="">{text("direction.none")}</option>
        <option value="higher">{text("direction.higher")}</option>
        <option value="lower">{text("direction.lower")}</option>
      </Select>
      <div className="field-row">
        {number("lowerBound", text("form-lower"))}
        {number("optimum", text("form-optimum"))}
      </div>
      {pair("optimumReason", text("form-optimum-reason"), true, 600)}
      <div className="field-row">
        <Select
          label={text("form-influence")}
          value={draft.influence}
          error={errors.influence}
          onChange={set("influence")}
        >
          {(["direct", "shared", "context"] as const).map((influence) => (
            <option key={influence} value={influence}>
              {text(`influence.${influence}`)}
            </option>
          ))}
        </Select>
        <Field
          label={text("form-disclosure")}
          hint={text("form-disclosure-hint")}
          value={draft.disclosureLimit}
          inputMode="numeric"
          maxLength={4}
          error={errors.disclosureLimit}
          onChange={set("disclosureLimit")}
        />
      </div>
    </>
  );
}
