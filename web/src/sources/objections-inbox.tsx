import type { Objection, putObjectionAnswer } from "@lokaal17/shared/contract/objections";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { objectionScreens } from "@lokaal17/shared/text/objection-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { newId } from "../entry/new-id.ts";
import { useOwnWrite } from "../framework/own-write.ts";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { TextArea } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { Refusal } from "../ui/refusal.tsx";
import { SyntheticTag } from "../ui/tag.tsx";
import { ObjectionQuotes } from "./objections.tsx";
import { objectionsQuery } from "./objections-query.ts";

/** As in `contract/objections.ts`, whose schemas stay out of the browser. */
const longest = 500;

/** The objections that wait for an answer of the association, and below them those that have one. */
export function ObjectionsInbox() {
  const text = useText(objectionScreens);
  const { objections } = useSuspenseQuery(objectionsQuery({ asOf: "preview" })).data;
  const [done, setDone] = useState(false);
  const open = objections.filter(({ answer }) => answer === null);
  const answered = objections.filter(({ answer }) => answer !== null);
  if (objections.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="bezwaren">
      <h2 id="bezwaren">{text("open-heading")}</h2>
      {done && <Notice kind="success" title={text("answered")} live />}
      {open.length === 0 && <p>{text("open-none")}</p>}
      {open.map((objection) => (
        <OpenObjection key={objection.id} objection={objection} onDone={() => setDone(true)} />
      ))}
      {answered.length > 0 && (
        <details>
          <summary>{text("answered-heading", { count: answered.length })}</summary>
          {answered.map((objection) => (
            <div className="stack stack--tight" key={objection.id}>
              <h3>
                <FigureName objection={objection} />
              </h3>
              <ObjectionQuotes objections={[objection]} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function OpenObjection({ objection, onDone }: { objection: Objection; onDone: () => void }) {
  const text = useText(objectionScreens);
  const locale = useLocale();
  const { errors, problem, busy, write } = useOwnWrite();
  const [said, setSaid] = useState("");
  const { id, areaName: area, indicatorName, writtenAt } = objection;
  const why = busy ? text("busy") : said.trim().length < 3 ? text("answer-first") : null;

  const answer = () =>
    write("", async () => {
      await send<typeof putObjectionAnswer>("put", "/v1/objections/:id/answer", {
        params: { id },
        body: { answer: said.trim() },
        idempotencyKey: newId(),
      });
      onDone();
    });

  return (
    <article className="stack">
      <h3>
        <FigureName objection={objection} />
      </h3>
      <blockquote className="explanation">
        <p>{objection.text}</p>
        <footer>{text("open-written", { area, date: formatDate(writtenAt, locale) })}</footer>
      </blockquote>
      <TextArea
        label={text("answer-label", { area })}
        hint={text("answer-hint", { left: longest - said.length })}
        maxLength={longest}
        value={said}
        error={errors.answer}
        onChange={({ target }) => setSaid(target.value)}
      />
      {problem && <Refusal title={text("refused")} problem={problem} />}
      <div className="cluster">
        <Button
          aria-label={text("answer-of", { area, indicator: indicatorName })}
          onClick={answer}
          {...(why ? { reason: why } : {})}
        >
          {text("answer")}
        </Button>
      </div>
    </article>
  );
}

function FigureName({ objection }: { objection: Objection }) {
  const text = useText(objectionScreens);
  const locale = useLocale();
  const { indicator, indicatorName, period, value, current, unit, decimals } = objection;
  const shown = (number: string) => formatNumber(Number(number), decimals, locale);
  return (
    <>
      <Link to="/indicatoren/$code" params={{ code: indicator }}>
        {value === null
          ? `${indicatorName}, ${period}`
          : text("open-figure", { indicator: indicatorName, period, value: shown(value), unit })}
      </Link>{" "}
      {objection.synthetic && <SyntheticTag />}
      {current !== null && current !== value && (
        <span className="meta-line"> {text("open-changed", { value: shown(current) })}</span>
      )}
    </>
  );
}
