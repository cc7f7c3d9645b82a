import { checkQuestions } from "@lokaal17/shared/areas/check-questions";
import type { AreaCheck } from "@lokaal17/shared/contract/area-check";
import { checkText } from "@lokaal17/shared/text/area-check";
import { useLocale, useText } from "../ui/locale.tsx";
import { Explain } from "./check-finding.tsx";
import { ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** Questions that are likely to come, with what the figures answer. */
export function CheckQuestions({ check }: { check: AreaCheck }) {
  const text = useText(checkText);
  const questions = checkQuestions(check, useLocale());
  const examples = examplesAmong(questions.flatMap(({ synthetic }) => synthetic ?? []));
  return (
    <section className="section stack" aria-labelledby="vragen">
      <h2 id="vragen">{text("questions-title")}</h2>
      <p>{text("questions-text")}</p>
      <ExamplesNote examples={examples} />
      <dl className="definition-list check-questions">
        {questions.map(({ key, question, answers, indicator, synthetic }) => (
          <div key={key}>
            <dt>
              {question} <RowMark synthetic={synthetic ?? false} examples={examples} />
            </dt>
            <dd>
              {answers.join(" ")} {indicator && <Explain {...{ check, indicator }} name={question} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
