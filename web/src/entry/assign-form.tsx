import type { Assignments, putAssignments } from "@lokaal17/shared/contract/assignments";
import { assignmentScreens } from "@lokaal17/shared/text/assignment-screens";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox, Field, Select } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { AssignChange } from "./assign-change.ts";
import { AssignOutcome } from "./assign-outcome.tsx";
import { newId } from "./new-id.ts";

interface AssignFormProps {
  assignments: Assignments;
  change: AssignChange;
  goals: readonly { number: number; name: string }[];
}

/** Chooses indicators by goal, who fills them, and until when. */
export function AssignForm({ assignments, change, goals }: AssignFormProps) {
  const text = useText(assignmentScreens);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [colleague, setColleague] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [dueOn, setDueOn] = useState("");
  const [checked, setChecked] = useState(false);
  const { round, area, indicators, people, colleagues, closesOn } = assignments;
  const picked = indicators.filter(({ indicator }) => chosen.has(indicator));
  const missing = {
    indicators: picked.length === 0,
    name: colleague === "" && name.trim().length < 2,
    email: colleague === "" && !/^\S+@\S+\.\S+$/.test(email.trim()),
  };

  async function assign(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (Object.values(missing).includes(true) || change.busy !== null) return;
    const who = colleagues.find(({ account }) => account === colleague)?.name ?? name.trim();
    const done = await change.make(
      "form",
      () =>
        send<typeof putAssignments>("put", "/v1/rounds/:round/areas/:area/assignments", {
          params: { round: round.id, area },
          body: {
            indicators: picked.map(({ indicator }) => indicator),
            to: colleague ? { account: colleague } : { name: name.trim(), email: email.trim() },
            dueOn: dueOn || null,
          },
          idempotencyKey: newId(),
        }),
      text("assigned", { count: picked.length, name: who }),
    );
    if (!done) return;
    setChosen(new Set());
    setChecked(false);
  }

  function toggle(indicator: string) {
    const next = new Set(chosen);
    if (!next.delete(indicator)) next.add(indicator);
    setChosen(next);
  }

  const byGoal = goals
    .map((goal) => ({ ...goal, rows: indicators.filter((row) => row.goal === goal.number) }))
    .filter(({ rows }) => rows.length > 0);

  return (
    <section className="section stack" aria-labelledby="assign-heading">
      <h2 id="assign-heading">{text("assignHeading")}</h2>
      <form className="stack" onSubmit={assign} noValidate>
        <fieldset className="assign-choice stack">
          <legend className="field__label">{text("chooseIndicators")}</legend>
          {byGoal.map((goal) => (
            <fieldset key={goal.number} className="assign-choice__goal stack stack--tight">
              <legend>{text("goal", { goal: goal.number, name: goal.name })}</legend>
              {goal.rows.map((row) => {
                const now = people.find(({ account }) => account === row.account);
                return (
                  <Checkbox
                    key={row.indicator}
                    checked={chosen.has(row.indicator)}
                    onChange={() => toggle(row.indicator)}
                    label={
                      <>
                        {row.name}
                        {(row.required || now) && (
                          <small>
                            {" "}
                            {[row.required && text("required"), now && text("nowWith", { name: now.name })]
                              .filter(Boolean)
                              .join(", ")}
                          </small>
                        )}
                      </>
                    }
                  />
                );
              })}
            </fieldset>
          ))}
        </fieldset>
        <p role="status">{text("chosen", { count: picked.length })}</p>
        {checked && missing.indicators && <p className="field__error">{text("needIndicators")}</p>}
        <div className="field-row">
          <Select
            label={text("who")}
            value={colleague}
            onChange={(event) => setColleague(event.target.value)}
          >
            <option value="">{text("somebodyElse")}</option>
            {colleagues.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </Select>
          <Field
            label={text("dueOn")}
            hint={text("dueHint")}
            type="date"
            max={closesOn}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </div>
        {colleague === "" && (
          <div className="field-row">
            <Field
              label={text("name")}
              hint={text("nameHint")}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
              error={checked && missing.name && text("needName")}
            />
            <Field
              label={text("email")}
              hint={text("emailHint")}
              type="email"
              maxLength={200}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              error={checked && missing.email && text("needEmail")}
            />
          </div>
        )}
        <AssignOutcome change={change} place="form" />
        <div className="cluster">
          <Button type="submit">{text("assign")}</Button>
        </div>
      </form>
    </section>
  );
}
