import type { FiguresOn } from "@lokaal17/shared/contract/audit";
import type { ExplanationView, putExplanation } from "@lokaal17/shared/contract/explanations";
import { ownPageScreens } from "@lokaal17/shared/text/own-page-screens";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Select, TextArea } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { useOwnWrite } from "./own-write.ts";

/** As in `contract/explanations.ts`, whose schemas stay out of the browser. */
const longest = 280;

interface ExplanationFormProps {
  area: string;
  /** The figures of the indicator, oldest first. */
  figures: FiguresOn["figures"];
  explanations: readonly ExplanationView[];
}

/** One public explanation per figure: short, in the organisation's name. */
export function ExplanationForm({ area, figures, explanations }: ExplanationFormProps) {
  const text = useText(ownPageScreens);
  const { errors, problem, busy, done, write } = useOwnWrite();
  const [period, setPeriod] = useState(figures.at(-1)?.period ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const current = explanations.find((one) => one.period === period);
  const said = typed ?? current?.text ?? "";
  const indicator = figures[0]?.indicator;
  if (!indicator) return null;

  const store = (next: string | null) =>
    write(text(next === null ? "explanation-withdrawn" : "explanation-saved"), async () => {
      await send<typeof putExplanation>("put", "/v1/explanations/:area/:indicator/:period", {
        params: { area, indicator, period },
        body: { text: next },
        ifMatch: `"${current?.version ?? 0}"`,
        idempotencyKey: newId(),
      });
      setTyped(null);
    });
  const isSame = said.trim() === (current?.text ?? "");
  const why = busy ? text("busy") : isSame ? text("nothing-changed") : null;

  return (
    <section className="section stack" aria-labelledby="uitleg">
      <h2 id="uitleg">{text("explanation-heading")}</h2>
      <Select
        label={text("explanation-year")}
        value={period}
        onChange={({ target }) => {
          setPeriod(target.value);
          setTyped(null);
        }}
      >
        {figures.toReversed().map((figure) => (
          <option key={figure.period} value={figure.period}>
            {figure.period}
          </option>
        ))}
      </Select>
      <TextArea
        label={text("explanation-text")}
        hint={text("explanation-hint", { left: longest - said.length })}
        maxLength={longest}
        value={said}
        error={errors.text}
        onChange={({ target }) => setTyped(target.value)}
      />
      {problem && <Refusal title={text("refused")} problem={problem} />}
      {done && (
        <Notice kind="success" title={done} live>
          {text("preview-note")}
        </Notice>
      )}
      <div className="cluster">
        <Button onClick={() => store(said.trim())} {...(why ? { reason: why } : {})}>
          {text("explanation-save")}
        </Button>
        {current && (
          <Button kind="secondary" onClick={() => store(null)} {...(busy ? { reason: text("busy") } : {})}>
            {text("explanation-withdraw")}
          </Button>
        )}
      </div>
    </section>
  );
}
