import type { QuestionView } from "@lokaal17/shared/contract/questions";
import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import { formatDate, formatNumber } from "@lokaal17/shared/text/number";
import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { SyntheticTag, Tag } from "../ui/tag.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { PassForm } from "./pass-form.tsx";
import { RemoveQuestion } from "./remove-question.tsx";
import { ShownPart } from "./shown-part.tsx";

interface QuestionItemProps {
  question: QuestionView;
  /** Says above the list what was done: the question itself may be gone from it. */
  onDone: (said: string) => void;
}

/** One question with its figure, by when it is due, and what the reader can do with it. */
export function QuestionItem({ question, onDone }: QuestionItemProps) {
  const text = useText(questionScreens);
  const locale = useLocale();
  const { name, askedAt, note, answer, answeredAt, answeredBy, daysLeft } = question;
  const figure = useFigureName(question);
  const date = formatDate(askedAt, locale);
  const holder =
    question.areaName && question.area ? nameWithLayer(question.area, question.areaName, locale) : "";
  return (
    <article className="question-item stack" aria-label={figure}>
      <h3>{figure}</h3>
      <p className="meta-line">
        <FigureNow question={question} />
        <Link
          to="/klopt"
          search={{
            indicator: question.indicator,
            ...(question.area && { gebied: question.area }),
            ...(question.period && { periode: question.period }),
          }}
          aria-label={`${text("to-figure")}: ${figure}`}
        >
          {text("to-figure")}
        </Link>
      </p>
      {daysLeft !== null && (
        <p>
          <strong>{text("due", { date: formatDate(question.dueOn, locale) })}</strong>,{" "}
          {daysLeft < 0 ? (
            <Tag>{text("late", { days: -daysLeft })}</Tag>
          ) : (
            text("days-left", { days: daysLeft })
          )}
          .{" "}
          {question.at === "association" ? text("at-association") : text("at-organisation", { name: holder })}
          .
        </p>
      )}
      <blockquote className="explanation">
        <p>{question.question}</p>
        <footer>
          {name ? text("asked-by", { date, name }) : text("asked", { date })}
          {question.locale === "en" && `. ${text("in-english")}`}
        </footer>
      </blockquote>
      {note && <p className="meta-line">{text("note", { note })}</p>}
      {answer !== null && (
        <blockquote className="explanation">
          <p>{answer}</p>
          <footer>
            {text("answer-of", {
              name: answeredBy ?? "",
              date: answeredAt ? formatDate(answeredAt, locale) : "",
            })}
          </footer>
        </blockquote>
      )}
      {question.mayAnswer && <AnswerForm question={question} figure={figure} onDone={onDone} />}
      {answer !== null && <ShownPart question={question} figure={figure} onDone={onDone} />}
      {(question.canPass || question.mayAnswer || question.mayShow) && (
        <div className="cluster">
          {question.canPass && (
            <PassForm question={question} figure={figure} holder={holder} onDone={onDone} />
          )}
          {(question.mayAnswer || question.mayShow) && (
            <RemoveQuestion question={question} figure={figure} onDone={onDone} />
          )}
        </div>
      )}
    </article>
  );
}

/** "Restafval, Gemeente Utrecht, 2024". */
function useFigureName({ indicatorName, area, areaName, period }: QuestionView): string {
  const text = useText(questionScreens);
  const whole = useText(askPages)("whole-indicator");
  const locale = useLocale();
  const place = area && areaName ? nameWithLayer(area, areaName, locale) : whole;
  return text("figure", { indicator: indicatorName, place: [place, period].filter(Boolean).join(", ") });
}

function FigureNow({ question: { value, unit, decimals, synthetic } }: { question: QuestionView }) {
  const text = useText(questionScreens);
  const locale = useLocale();
  if (value === null) return null;
  return (
    <>
      {text("value", { value: formatNumber(Number(value), decimals, locale), unit })}{" "}
      {synthetic && <SyntheticTag />}{" "}
    </>
  );
}
