import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { EmptyState } from "../ui/states.tsx";
import { pollWhile } from "./import-state.ts";
import { ImportsTable } from "./imports-table.tsx";
import { importsQuery } from "./queries.ts";
import { SendSection } from "./send-section.tsx";

const route = getRouteApi("/bestanden");

type Older = { after: string; imports: ReturnType<typeof useNewest>["imports"]; more: boolean };

/** Sending a file, and the files that were sent. */
export function ImportsPage() {
  const text = useText(importScreens);
  const { ronde, gebied } = route.useSearch();
  const newest = useNewest();
  const older = useOlder(newest);
  const imports = [...newest.imports, ...older.imports];
  return (
    <>
      <PageHead title={text("title")} lead={text("lead")} />
      <div className="stack stack--wide">
        <section className="section stack" aria-labelledby="send-heading">
          <h2 id="send-heading">{text("sendHeading")}</h2>
          <SendSection
            key={`${ronde} ${gebied}`}
            wanted={ronde !== undefined && gebied !== undefined ? { round: ronde, area: gebied } : null}
          />
        </section>
        <section className="section stack" aria-labelledby="list-heading">
          <h2 id="list-heading">{text("listHeading")}</h2>
          {imports.length === 0 ? (
            <EmptyState title={text("listNoneTitle")}>{text("listNoneText")}</EmptyState>
          ) : (
            <ImportsTable imports={imports} />
          )}
          {older.problem && <Refusal title={text("rowsFailed")} problem={older.problem} />}
          {older.more && (
            <p>
              <Button kind="secondary" onClick={older.show}>
                {text("more")}
              </Button>
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function useNewest() {
  return useSuspenseQuery({
    ...importsQuery(),
    // Somebody else may send a file too: each visit looks again.
    refetchOnMount: "always",
    refetchInterval: ({ state }) => pollWhile(state.data?.imports ?? []),
  }).data;
}

/** The files further back, as far as was asked. They are done, so they are not looked at again. */
function useOlder({ imports, more }: ReturnType<typeof useNewest>) {
  const client = useQueryClient();
  const [pages, setPages] = useState<readonly Older[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  // After a new file the newest end somewhere else: then what lies further back is asked anew.
  const shown = pages[0]?.after === imports.at(-1)?.id ? pages : [];
  const known = shown.at(-1);
  const last = (known?.imports ?? imports).at(-1)?.id;
  return {
    imports: shown.flatMap((page) => page.imports),
    more: known ? known.more : more,
    problem,
    async show() {
      if (last === undefined) return;
      setProblem(null);
      try {
        const page = await client.fetchQuery(importsQuery(undefined, last));
        setPages([...shown, { after: last, ...page }]);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
    },
  };
}
