import type { PublicAnswer } from "@lokaal17/shared/contract/questions";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { useLocale, useText } from "../ui/locale.tsx";

/** What was asked and answered before, in the words that who answered chose. */
export function PublicAnswers({ answers }: { answers: readonly PublicAnswer[] }) {
  const text = useText(askPages);
  const locale = useLocale();
  if (answers.length === 0) return <p className="meta-line">{text("answers-none")}</p>;
  return answers.map(({ question, answer, answeredBy, answeredOn, areaName, period }) => {
    const place = [areaName, period].filter(Boolean).join(", ");
    return (
      <article className="stack stack--tight" key={`${answeredOn} ${question}`}>
        <h3>{question}</h3>
        <blockquote className="explanation">
          <p>{answer}</p>
          <footer>
            {text("answered-by", { name: answeredBy, date: formatDate(answeredOn, locale) })}
            {place && `, ${text("answer-place", { place })}`}
          </footer>
        </blockquote>
      </article>
    );
  });
}
