import { mostRequired } from "@lokaal17/shared/entry/round-check";
import { formatNumber } from "@lokaal17/shared/text/number";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { goalsQuery, indicatorsQuery } from "../framework/queries.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Select } from "../ui/field.tsx";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";

const layers = ["municipality", "province", "water-board"] as const;
type Layer = (typeof layers)[number];

interface RoundIndicatorsProps {
  /** By code: whether it is required. */
  chosen: ReadonlyMap<string, boolean>;
  error: string | undefined;
  onChange: (chosen: ReadonlyMap<string, boolean>) => void;
}

/** Which indicators a round asks of each layer, and which it requires; few of them, as the count says. */
export function RoundIndicators({ chosen, error, onChange }: RoundIndicatorsProps) {
  const text = useText(roundScreens);
  const locale = useLocale();
  const [layer, setLayer] = useState<Layer>("municipality");
  const [goal, setGoal] = useState("");
  const { goals } = useSuspenseQuery(goalsQuery).data;
  const { indicators } = useSuspenseQuery(indicatorsQuery).data;
  const ofLayer = indicators.filter((one) => one.collection === "own" && one.layer === layer);
  const shown = ofLayer.filter((one) => goal === "" || String(one.goal) === goal);
  const asked = ofLayer.filter(({ code }) => chosen.has(code)).length;
  const required = ofLayer.filter(({ code }) => chosen.get(code)).length;

  function set(code: string, required: boolean | null) {
    const next = new Map(chosen);
    if (required === null) next.delete(code);
    else next.set(code, required);
    onChange(next);
  }

  return (
    <section className="section stack" aria-labelledby="round-indicators">
      <h2 id="round-indicators">{text("indicators")}</h2>
      <p>{text("indicatorsLead")}</p>
      <div className="cluster">
        <Segmented
          label={text("showLayer")}
          options={layers.map((value) => ({ value, label: text(`layer.${value}`) }))}
          value={layer}
          onChange={setLayer}
        />
        <Select label={text("goal")} value={goal} onChange={({ target }) => setGoal(target.value)}>
          <option value="">{text("allGoals")}</option>
          {goals
            .filter(({ number }) => ofLayer.some((one) => one.goal === number))
            .map(({ number, name }) => (
              <option key={number} value={number}>
                {number}. {name}
              </option>
            ))}
        </Select>
      </div>
      <p role="status">
        {text("askedCount", { count: asked })},{" "}
        <strong>
          {text("requiredCount", { count: formatNumber(required, 0, locale), most: mostRequired })}
        </strong>
        {". "}
        {required > mostRequired && text("tooMany")}
      </p>
      {error && <p className="field__error">{error}</p>}
      {shown.length === 0 ? (
        <p>{text("noIndicators")}</p>
      ) : (
        <DataTable
          caption={text("indicatorsCaption", { layer: text(`layer.${layer}`) })}
          captionHidden
          rows={shown}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "indicator",
              head: text("columnIndicator"),
              sortBy: ({ name }) => name,
              cell: ({ goal: number, name }) => (
                <span className="round-indicator">
                  {number !== null && <GoalMark goal={number} />} {name}
                </span>
              ),
            },
            {
              key: "ask",
              head: text("columnAsk"),
              cell: ({ code, name }) => (
                <input
                  type="checkbox"
                  className="round-tick"
                  aria-label={text("asksIt", { indicator: name })}
                  checked={chosen.has(code)}
                  onChange={({ target }) => set(code, target.checked ? false : null)}
                />
              ),
            },
            {
              key: "require",
              head: text("columnRequire"),
              cell: ({ code, name }) => (
                <input
                  type="checkbox"
                  className="round-tick"
                  aria-label={text("requiresIt", { indicator: name })}
                  checked={chosen.get(code) ?? false}
                  onChange={({ target }) => set(code, target.checked)}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
