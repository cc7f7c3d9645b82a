import type { Objection } from "@lokaal17/shared/contract/objections";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { objectionText } from "@lokaal17/shared/text/objections";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag } from "../ui/tag.tsx";

/** What an organisation holds against official figures, in its own name, with the answers. The figures stay. */
export function ObjectionQuotes({ objections }: { objections: readonly Objection[] }) {
  return objections.map((objection) => <ObjectionQuote key={objection.id} objection={objection} />);
}

function ObjectionQuote({ objection }: { objection: Objection }) {
  const text = useText(objectionText);
  const locale = useLocale();
  const { areaName: name, period, value, current, unit, decimals, answer, answeredAt } = objection;
  const shown = (number: string) => formatNumber(Number(number), decimals, locale);
  return (
    <div className="stack stack--tight">
      <blockquote className="explanation">
        <p>{objection.text}</p>
        <footer>
          {value === null
            ? text("by-without-value", { name, period })
            : text("by", { name, period, value: shown(value), unit })}
          {objection.synthetic && (
            <>
              {" "}
              <SyntheticTag />
            </>
          )}
          {current !== null && current !== value && <> {text("changed", { value: shown(current), unit })}</>}
        </footer>
      </blockquote>
      {answer === null ? (
        <p className="meta-line">{text("no-answer")}</p>
      ) : (
        <blockquote className="explanation">
          <p>{answer}</p>
          <footer>{text("answer-by", { date: answeredAt ? formatDate(answeredAt, locale) : "" })}</footer>
        </blockquote>
      )}
    </div>
  );
}
