import { questionScreens } from "@lokaal17/shared/text/question-screens";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAccount } from "../ui/account.tsx";
import { useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { EmptyState } from "../ui/states.tsx";
import { questionsQuery } from "./queries.ts";
import { QuestionItem } from "./question-item.tsx";

const route = getRouteApi("/vragen");

/** The inbox: what is due first stands first. */
export function QuestionsPage() {
  const text = useText(questionScreens);
  const account = useAccount();
  if (!account?.may.answerQuestions)
    return (
      <>
        <PageHead title={text("title")} />
        <EmptyState icon="lock" title={text("not-allowed")} level={2} />
      </>
    );
  return <Inbox />;
}

function Inbox() {
  const text = useText(questionScreens);
  const { toon } = route.useSearch();
  const { questions, open, late } = useSuspenseQuery(questionsQuery).data;
  const [done, setDone] = useState<string | null>(null);
  const answered = questions.filter(({ answer }) => answer !== null).reverse();
  const waiting = questions.filter(({ answer }) => answer === null);
  const isAnswered = toon === "beantwoord";
  const shown = isAnswered ? answered : waiting;
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} meta={text("meta", { open, late })} />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="vragen">
          <h2 id="vragen">{text(isAnswered ? "answered-heading" : "open-heading")}</h2>
          <nav className="cluster" aria-label={text("title")}>
            <Link
              to="/vragen"
              search={{}}
              activeOptions={{ exact: true, includeSearch: true }}
              onClick={() => setDone(null)}
            >
              {text("tab-open", { count: waiting.length })}
            </Link>
            <Link
              to="/vragen"
              search={{ toon: "beantwoord" }}
              activeOptions={{ exact: true, includeSearch: true }}
              onClick={() => setDone(null)}
            >
              {text("tab-answered", { count: answered.length })}
            </Link>
          </nav>
          <div role="status">{done && <Notice kind="success" title={done} />}</div>
          {shown.length === 0 && (
            <EmptyState icon="check" title={text(isAnswered ? "answered-none" : "open-none")}>
              {isAnswered ? undefined : text("open-none-text")}
            </EmptyState>
          )}
          {shown.map((question) => (
            <QuestionItem key={question.id} question={question} onDone={setDone} />
          ))}
        </section>
      </div>
    </>
  );
}
