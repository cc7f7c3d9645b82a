import type { postPractice } from "@lokaal17/shared/contract/network";
import { type RoleOfGovernment, rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { configurationQuery } from "../publications/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, Field, Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { ChooseOrganisation, ownOrganisations } from "./choose-organisation.tsx";
import { NetworkOutcome } from "./network-outcome.tsx";
import { useNetworkWrite } from "./use-network-write.ts";

const texts = [
  ["titleNl", 5, 120],
  ["titleEn", 5, 120],
  ["problemNl", 0, 400],
  ["problemEn", 0, 400],
  ["summaryNl", 20, 600],
  ["summaryEn", 20, 600],
  ["resultNl", 0, 400],
  ["resultEn", 0, 400],
] as const;
const nothing = {
  ...{ titleNl: "", titleEn: "", summaryNl: "", summaryEn: "" },
  ...{ problemNl: "", problemEn: "", resultNl: "", resultEn: "", contact: "", sinceYear: "" },
};

/** A practice of an own organisation, in both languages. What was written stays when it is refused. */
export default function PracticeForm({ goals }: { goals: readonly { number: number; name: string }[] }) {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const [area, setArea] = useState(ownOrganisations(useAccount())[0]?.area ?? "");
  const [values, setValues] = useState(nothing);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [role, setRole] = useState<RoleOfGovernment>("stimulate");
  const [mayName, setMayName] = useState(false);
  const [checked, setChecked] = useState(false);
  const { outcome, write } = useNetworkWrite();
  const complete = chosen.length > 0 && texts.every(([name, least]) => values[name].trim().length >= least);

  async function save(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!complete || area === "") return;
    const { titleNl, titleEn, summaryNl, summaryEn, sinceYear, ...details } = values;
    const body = {
      ...{
        area,
        titleNl,
        titleEn,
        summaryNl,
        summaryEn,
        goals: [...chosen],
        roleOfGovernment: role,
        mayName,
      },
      ...told(details),
      ...(sinceYear && { sinceYear: Number(sinceYear) }),
    };
    const saved = await write(() => send<typeof postPractice>("post", "/v1/practices", { body }));
    if (!saved) return;
    setValues(nothing);
    setChosen([]);
    setMayName(false);
    setChecked(false);
  }

  return (
    <form className="stack publish" onSubmit={save} noValidate>
      {demonstration && <p className="meta-line">{text("demonstrationNote")}</p>}
      <ChooseOrganisation value={area} onChange={setArea} />
      {texts.map(([name, least, most]) => {
        const Control = most > 120 ? TextArea : Field;
        const error =
          checked && values[name].trim().length < least && text("textTooShort", { least: String(least) });
        return (
          <Control
            key={name}
            label={text(name)}
            maxLength={most}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            hint={most > 120 && text(least > 0 ? "summaryHint" : "optionalHint")}
            error={error}
          />
        );
      })}
      <Field
        label={text("since")}
        hint={text("sinceHint")}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        value={values.sinceYear}
        onChange={({ target }) => setValues({ ...values, sinceYear: target.value.replace(/\D/g, "") })}
      />
      <Field
        label={text("contact")}
        hint={text("contactHint")}
        maxLength={120}
        autoComplete="off"
        value={values.contact}
        onChange={({ target }) => setValues({ ...values, contact: target.value })}
      />
      <fieldset className="goal-choice">
        <legend className="field__label">{text("goals")}</legend>
        {goals.map(({ number, name }) => (
          <label key={number}>
            <input
              type="checkbox"
              checked={chosen.includes(number)}
              onChange={() =>
                setChosen(
                  chosen.includes(number) ? chosen.filter((goal) => goal !== number) : [...chosen, number],
                )
              }
            />
            {text("goalName", { number, name })}
          </label>
        ))}
      </fieldset>
      {checked && chosen.length === 0 && <p className="field__error">{text("chooseGoal")}</p>}
      <Select
        label={text("role")}
        value={role}
        onChange={(event) => setRole(rolesOfGovernment.find((known) => known === event.target.value) ?? role)}
      >
        {rolesOfGovernment.map((known) => (
          <option key={known} value={known}>
            {roles(known)}
          </option>
        ))}
      </Select>
      <Checkbox
        label={text("mayName")}
        checked={mayName}
        onChange={({ target }) => setMayName(target.checked)}
      />
      <NetworkOutcome outcome={outcome} saved={text("savedPractice")} />
      <div className="cluster">
        <Button type="submit" {...(outcome === "saving" ? { reason: text("saving") } : {})}>
          {text("save")}
        </Button>
      </div>
    </form>
  );
}

/** What stays empty is not told. */
const told = <Texts extends Record<string, string>>(texts: Texts) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== "")) as Partial<Texts>;
