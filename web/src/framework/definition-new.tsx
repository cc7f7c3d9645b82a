import type { Layer } from "@lokaal17/shared/areas/area";
import type { Definitions, postIndicator } from "@lokaal17/shared/contract/definitions";
import { definitionScreens } from "@lokaal17/shared/text/definition-screens";
import { frameworkText } from "@lokaal17/shared/text/framework-pages";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { forgetReads } from "../entry/forget-reads.ts";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import {
  type DefinitionErrors,
  definitionDraft,
  definitionErrors,
  readDefinition,
} from "./definition-draft.ts";
import { DefinitionFields } from "./definition-fields.tsx";
import { goalsQuery } from "./queries.ts";

const layers = ["municipality", "province", "water-board"] as const satisfies readonly Layer[];
const measureTypes = [
  "rate",
  "mean",
  "binary",
  "count",
] as const satisfies readonly Definitions["measureType"][];

/** An indicator that organisations enter themselves, with the first version of its definition. */
export function NewIndicatorForm() {
  const text = useText(definitionScreens);
  const framework = useText(frameworkText);
  const locale = useLocale();
  const client = useQueryClient();
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const [draft, setDraft] = useState(() => definitionDraft(null, locale));
  const [fixed, setFixed] = useState({ code: "", layer: "municipality", goal: "1", measureType: "rate" });
  const [errors, setErrors] = useState<DefinitionErrors>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const set = (name: keyof typeof fixed) => (event: { target: { value: string } }) =>
    setFixed({ ...fixed, [name]: event.target.value });

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    const reading = readDefinition(draft, locale);
    const code = fixed.code.trim();
    const wrongCode: DefinitionErrors = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)
      ? {}
      : { code: text("form-code-hint") };
    setErrors({ ...(reading.ok ? {} : reading.errors), ...wrongCode });
    if (!reading.ok || wrongCode.code) return;
    setBusy(true);
    try {
      await send<typeof postIndicator>("post", "/v1/indicators", {
        body: {
          ...reading.body,
          code,
          goal: Number(fixed.goal),
          layer: layers.find((layer) => layer === fixed.layer) ?? "municipality",
          measureType: measureTypes.find((type) => type === fixed.measureType) ?? "rate",
        },
        idempotencyKey: newId(),
      });
      await forgetReads(client);
      setMade(code);
    } catch (thrown) {
      const refused = problemOf(thrown);
      const atFields = definitionErrors(refused.errors ?? []);
      setErrors(atFields);
      setProblem(Object.keys(atFields).length > 0 ? null : refused);
    } finally {
      setBusy(false);
    }
  }

  if (made !== null)
    return (
      <Notice kind="success" title={text("saved-new")} live>
        <p>{text("new-next")}</p>
        <p>
          <Link to="/definities" search={{ indicator: made }}>
            {text("versions")}
          </Link>
        </p>
      </Notice>
    );
  const mistakes = Object.keys(errors).length;
  return (
    <form className="stack" onSubmit={save} noValidate>
      <Field
        label={text("form-code")}
        hint={text("form-code-hint")}
        value={fixed.code}
        error={errors.code}
        maxLength={80}
        autoComplete="off"
        onChange={set("code")}
      />
      <div className="field-row">
        <Select label={text("layer")} value={fixed.layer} onChange={set("layer")}>
          {layers.map((layer) => (
            <option key={layer} value={layer}>
              {framework(`layer.${layer}`)}
            </option>
          ))}
        </Select>
        <Select label={text("goal")} value={fixed.goal} onChange={set("goal")}>
          {goals.map(({ number, name }) => (
            <option key={number} value={number}>
              {number} {name}
            </option>
          ))}
        </Select>
        <Select label={text("form-measure")} value={fixed.measureType} onChange={set("measureType")}>
          {measureTypes.map((type) => (
            <option key={type} value={type}>
              {text(`measure.${type}`)}
            </option>
          ))}
        </Select>
      </div>
      <DefinitionFields draft={draft} errors={errors} onChange={setDraft} />
      {mistakes > 0 && (
        <Notice kind="error" title={text("form-refused")} live>
          {text("form-mistakes", { count: mistakes })}
        </Notice>
      )}
      {problem && <Refusal title={text("form-refused")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("form-busy") } : {})}>
          {text("form-send-new")}
        </Button>
      </div>
    </form>
  );
}
