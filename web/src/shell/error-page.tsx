import { webShell } from "@lokaal17/shared/text/web-shell";
import { Link, useLocation } from "@tanstack/react-router";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { NotFoundPage } from "./not-found.tsx";

/** A page whose figures could not be read: what happened, what to do, and that nothing is lost. */
export function ErrorPage({ error }: { error: unknown }) {
  const text = useText(webShell);
  const locale = useLocale();
  const { href } = useLocation();
  const problem = problemOf(error);
  if (problem.status === 404) return <NotFoundPage />;
  if (problem.status === 401) {
    return (
      <PageHead title={text("signInTitle")} lead={text("signInText")}>
        <p>
          <Link className="button" to="/inloggen" search={{ naar: href }}>
            {text("signIn")}
          </Link>
        </p>
      </PageHead>
    );
  }
  const { title, advice } = wordsOf(problem);
  return (
    <PageHead title={text(title)} lead={text(advice)}>
      {problem.detail && problem.status !== 400 && problem.status !== 403 && <p>{problem.detail}</p>}
      {problem.instance && <p className="meta-line">{text("errorNumber", { number: problem.instance })}</p>}
      {problem.status !== 403 && problem.status !== 400 && (
        <p>
          {/* A new document: the surest second try. */}
          <a className="button" href={addressIn(locale, href)}>
            {text("tryAgain")}
          </a>
        </p>
      )}
    </PageHead>
  );
}

function wordsOf({ status }: Problem) {
  switch (status) {
    case 0:
      return { title: "offlineTitle", advice: "offlineText" } as const;
    case 400:
      return { title: "badAddressTitle", advice: "badAddressText" } as const;
    case 403:
      return { title: "forbiddenTitle", advice: "forbiddenText" } as const;
    case 429:
    case 503:
      return { title: "busyTitle", advice: "busyText" } as const;
    default:
      return { title: "failedTitle", advice: "failedText" } as const;
  }
}
