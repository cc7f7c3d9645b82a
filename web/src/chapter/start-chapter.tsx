import type { postChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { chapterJobQuery, chapterJobsQuery } from "./queries.ts";

/** Chooses the language, starts, and goes to the job. */
export function StartChapter({ publicationName }: { publicationName: string }) {
  const text = useText(chapterScreens);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [language, setLanguage] = useState<Locale>(useLocale());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function start() {
    setBusy(true);
    setProblem(null);
    try {
      const job = await send<typeof postChapterJob>("post", "/v1/chapter-jobs", {
        body: { locale: language },
      });
      client.setQueryData(chapterJobQuery(job.id).queryKey, job);
      client.removeQueries({ queryKey: chapterJobsQuery.queryKey });
      await navigate({ to: "/hoofdstuk/$job", params: { job: job.id } });
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  return (
    <div className="stack">
      <p>{text("startText", { name: publicationName })}</p>
      <Segmented
        label={text("language")}
        value={language}
        options={locales.map((locale) => ({ value: locale, label: text(`language.${locale}`) }))}
        onChange={setLanguage}
      />
      {problem && <Refusal title={text("startFailed")} problem={problem} />}
      <div className="cluster">
        <Button onClick={start} {...(busy ? { reason: text("starting") } : {})}>
          {text("start")}
        </Button>
      </div>
    </div>
  );
}
