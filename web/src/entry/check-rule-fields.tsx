import { ruleLayers } from "@lokaal17/shared/entry/rule-layers";
import { checkRuleScreens } from "@lokaal17/shared/text/check-rules";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { indicatorsQuery } from "../framework/queries.ts";
import { Combobox } from "../ui/combobox.tsx";
import { Field, Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { type RuleDraft, type RuleErrors, type RuleField, withCode } from "./check-rule-draft.ts";

interface CheckRuleFieldsProps {
  draft: RuleDraft;
  errors: RuleErrors;
  /** Its name can still be chosen. */
  isNew: boolean;
  onChange: (part: Partial<RuleDraft>) => void;
}

const severities = ["block", "explain", "note"] as const;

/** What a rule is made of; a code is found by the name of its indicator and put where the cursor is. */
export function CheckRuleFields({ draft, errors, isNew, onChange }: CheckRuleFieldsProps) {
  const text = useText(checkRuleScreens);
  const area = useRef<HTMLTextAreaElement>(null);
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const options = indicators
    .filter(({ layer }) => layer === draft.layer)
    .map(({ code, name, unit }) => ({ value: code, label: name, detail: `${code}, ${unit}` }));

  function put(code: string) {
    const cursor = area.current?.selectionStart ?? draft.expression.length;
    const next = withCode(draft.expression, cursor, code);
    onChange({ expression: next.text });
    // The text is in the field at the next frame; the cursor would jump to its end.
    requestAnimationFrame(() => area.current?.setSelectionRange(next.cursor, next.cursor));
  }

  const error = (field: RuleField) => {
    const sentences = errors[field];
    if (!sentences) return undefined;
    return sentences.length === 1
      ? sentences[0]
      : sentences.map((sentence) => (
          <span className="check-rule__mistake" key={sentence}>
            {sentence}
          </span>
        ));
  };
  const typed = (field: "code" | "expression" | "messageNl" | "messageEn") => ({
    name: field,
    value: draft[field],
    error: error(field),
    onChange: ({ target: { value } }: { target: { value: string } }) => onChange({ [field]: value }),
  });

  return (
    <>
      {isNew && (
        <Field
          {...typed("code")}
          label={text("code")}
          hint={text("code-hint")}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <Select
        label={text("layer")}
        value={draft.layer}
        onChange={({ target }) => {
          const layer = ruleLayers.find((one) => one === target.value);
          if (layer) onChange({ layer });
        }}
      >
        {ruleLayers.map((layer) => (
          <option key={layer} value={layer}>
            {text(`layer.${layer}`)}
          </option>
        ))}
      </Select>
      <TextArea
        {...typed("expression")}
        ref={area}
        label={text("expression")}
        hint={text("expression-hint")}
        rows={3}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <Combobox
        label={text("codes-find")}
        hint={text("codes-hint")}
        options={options}
        found={text}
        clearOnChoose
        onChoose={({ value }) => put(value)}
      />
      <Select
        label={text("severity")}
        value={draft.severity}
        onChange={({ target }) => {
          const severity = severities.find((one) => one === target.value);
          if (severity) onChange({ severity });
        }}
      >
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {text(`severity.${severity}`)}
          </option>
        ))}
      </Select>
      <TextArea
        {...typed("messageNl")}
        label={text("message-nl")}
        hint={text("message-hint")}
        maxLength={300}
        rows={2}
        lang="nl"
      />
      <TextArea {...typed("messageEn")} label={text("message-en")} maxLength={300} rows={2} lang="en" />
      <Select
        label={text("active")}
        value={draft.active ? "on" : "off"}
        onChange={({ target }) => onChange({ active: target.value === "on" })}
      >
        <option value="on">{text("active-yes")}</option>
        <option value="off">{text("active-no")}</option>
      </Select>
    </>
  );
}
