import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { askPages } from "@lokaal17/shared/text/ask-pages";
import { formatDate } from "@lokaal17/shared/text/number";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { ownQuestionQuery } from "./queries.ts";

const route = getRouteApi("/klopt/antwoord/$question");

/** One's own question and its answer, for who has the address. */
export function OwnQuestionPage() {
  const text = useText(askPages);
  const locale = useLocale();
  const { question: code } = route.useParams();
  const { nieuw } = route.useSearch();
  const asked = useSuspenseQuery(ownQuestionQuery(code)).data;
  const { indicator, indicatorName, area, areaName, period, question, answer, answeredBy } = asked;
  const place = [area && areaName && nameWithLayer(area, areaName, locale), period]
    .filter(Boolean)
    .join(", ");
  return (
    <>
      <PageHead title={text("own-title")} meta={[indicatorName, place].filter(Boolean).join(", ")}>
        {/* The address opens it: search engines have no business here. */}
        <meta name="robots" content="noindex" />
      </PageHead>
      <div className="stack stack--wide">
        <section className="section stack">
          {nieuw && (
            <Notice kind="success" title={text("own-new")}>
              {text("own-new-text")}
            </Notice>
          )}
          <blockquote className="explanation">
            <p>{question}</p>
            <footer>{text("own-asked", { date: formatDate(asked.askedOn, locale) })}</footer>
          </blockquote>
          {answer === null ? (
            <p>{text("own-waiting", { name: answeredBy, date: formatDate(asked.dueOn, locale) })}</p>
          ) : (
            <blockquote className="explanation">
              <p>{answer}</p>
              <footer>
                {text("own-answer", {
                  name: answeredBy,
                  date: asked.answeredOn ? formatDate(asked.answeredOn, locale) : "",
                })}
              </footer>
            </blockquote>
          )}
          <p>
            <Link
              to="/klopt"
              search={{ indicator, ...(area && { gebied: area }), ...(period && { periode: period }) }}
            >
              {text("own-again")}
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}
