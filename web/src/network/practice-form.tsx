import type { postPractice } from "@lokaal17/shared/contract/network";
import { type RoleOfGovernment, rolesOfGovernment } from "@lokaal17/shared/network/practice";
import { networkText } from "@lokaal17/shared/text/network";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { dayInAmsterdam } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useOwnWrite } from "../framework/own-write.ts";
import { configurationQuery } from "../publications/queries.ts";
import { useAccount } from "../ui/account.tsx";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, Field, Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { ChooseOrganisation, ownOrganisations } from "./choose-organisation.tsx";
import { emptyPractice, mistakesInPractice, practiceTexts } from "./practice-draft.ts";

/** A practice of an own organisation, in both languages. What was written stays when it is refused. */
export default function PracticeForm({ goals }: { goals: readonly { number: number; name: string }[] }) {
  const text = useText(networkScreens);
  const roles = useText(networkText);
  const { demonstration } = useSuspenseQuery(configurationQuery).data;
  const [area, setArea] = useState(ownOrganisations(useAccount())[0]?.code ?? "");
  const [values, setValues] = useState(emptyPractice);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [role, setRole] = useState<RoleOfGovernment>("stimulate");
  const [mayName, setMayName] = useState(false);
  const { errors, problem, busy, done, setErrors, write } = useOwnWrite();

  async function save(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const thisYear = Number(dayInAmsterdam(new Date()).slice(0, 4));
    const mistakes = mistakesInPractice(values, { area, goals: chosen, thisYear }, text);
    setErrors(mistakes);
    if (Object.keys(mistakes).length > 0) return;
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
    const saved = await write(text("savedPractice"), () =>
      send<typeof postPractice>("post", "/v1/practices", { body }),
    );
    if (!saved) return;
    setValues(emptyPractice);
    setChosen([]);
    setMayName(false);
  }

  return (
    <form className="stack publish" onSubmit={save} noValidate>
      {demonstration && <p className="meta-line">{text("demonstrationNote")}</p>}
      <ChooseOrganisation
        value={area}
        onChange={(chosen) => {
          setArea(chosen);
          setErrors({ ...errors, area: undefined });
        }}
        error={errors.area}
      />
      {practiceTexts.map(([name, least, most]) => {
        const Control = most > 120 ? TextArea : Field;
        return (
          <Control
            key={name}
            label={text(name)}
            maxLength={most}
            value={values[name]}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            hint={most > 120 && text(least > 0 ? "summaryHint" : "optionalHint")}
            error={errors[name]}
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
        error={errors.sinceYear}
        onChange={({ target }) => setValues({ ...values, sinceYear: target.value.replace(/\D/g, "") })}
      />
      <Field
        label={text("contact")}
        hint={text("contactHint")}
        maxLength={120}
        autoComplete="off"
        value={values.contact}
        error={errors.contact}
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
      {errors.goals && <p className="field__error">{errors.goals}</p>}
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
      {Object.values(errors).some(Boolean) && <Notice kind="error" title={text("mistakes")} live />}
      {problem && <Refusal title={text("notSaved")} problem={problem} />}
      {done && <Notice kind="success" title={done} live />}
      <div className="cluster">
        <Button type="submit" {...(busy ? { reason: text("saving") } : {})}>
          {text("save")}
        </Button>
      </div>
    </form>
  );
}

/** What stays empty is not told. */
const told = <Texts extends Record<string, string>>(texts: Texts) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== "")) as Partial<Texts>;
