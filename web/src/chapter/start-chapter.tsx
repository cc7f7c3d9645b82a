import { type ChapterFormat, chapterFormats } from "@lokaal17/shared/chapter/output";
import type { postChapterJob } from "@lokaal17/shared/contract/chapter";
import { chapterScreens } from "@lokaal17/shared/text/chapter-screens";
import { type Locale, locales } from "@lokaal17/shared/text/define-text";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { send } from "../ui/client.ts";
import { Checkbox } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import { type Problem, problemOf } from "../ui/problem.ts";
import { Refusal } from "../ui/refusal.tsx";
import { chapterJobQuery, editionJobsQuery } from "./queries.ts";

/** Chooses languages and formats, starts, and goes to the job. */
export function StartChapter({ edition }: { edition: string }) {
  const text = useText(chapterScreens);
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [languages, setLanguages] = useState<readonly Locale[]>(locales);
  const [formats, setFormats] = useState<readonly ChapterFormat[]>(chapterFormats);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isNothing = languages.length === 0 || formats.length === 0;
  const reason = busy ? text("making") : isNothing ? text("chooseOne") : "";

  async function start(event: FormEvent) {
    event.preventDefault();
    if (reason) return;
    setBusy(true);
    setProblem(null);
    try {
      const job = await send<typeof postChapterJob>("post", "/v1/chapter-jobs", {
        body: { edition, locales: [...languages], formats: [...formats] },
      });
      client.setQueryData(chapterJobQuery(job.id).queryKey, job);
      client.removeQueries({ queryKey: editionJobsQuery(edition).queryKey });
      await navigate({ to: "/hoofdstuk/werk/$job", params: { job: job.id } });
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setBusy(false);
    }
  }

  return (
    <form className="stack" onSubmit={start}>
      <p>{text("makeText")}</p>
      <div className="columns columns--even">
        <fieldset className="choices stack stack--tight">
          <legend>{text("languages")}</legend>
          {locales.map((locale) => (
            <Checkbox
              key={locale}
              label={text(`language.${locale}`)}
              checked={languages.includes(locale)}
              onChange={() => setLanguages(toggled(locales, languages, locale))}
            />
          ))}
        </fieldset>
        <fieldset className="choices stack stack--tight">
          <legend>{text("formats")}</legend>
          {chapterFormats.map((format) => (
            <div key={format}>
              <Checkbox
                label={text(`format.${format}`)}
                aria-describedby={`${id}-${format}`}
                checked={formats.includes(format)}
                onChange={() => setFormats(toggled(chapterFormats, formats, format))}
              />
              <p className="field__hint choices__hint" id={`${id}-${format}`}>
                {text(`formatHint.${format}`)}
              </p>
            </div>
          ))}
        </fieldset>
      </div>
      {problem && <Refusal title={text("makeFailed")} problem={problem} />}
      <div className="cluster">
        <Button type="submit" {...(reason ? { reason } : {})}>
          {text("make")}
        </Button>
      </div>
    </form>
  );
}

/** In the order in which all of them stand. */
const toggled = <Choice extends string>(all: readonly Choice[], chosen: readonly Choice[], one: Choice) =>
  all.filter((choice) => chosen.includes(choice) !== (choice === one));
