import type { AreaStory, StoryDue } from "@lokaal17/shared/contract/area-story";
import { storyText } from "@lokaal17/shared/text/area-story";
import { formatNumber } from "@lokaal17/shared/text/number";
import { asSentence, targetTexts } from "@lokaal17/shared/text/target-texts";
import { useLocale, useText } from "../ui/locale.tsx";
import { dueByYear } from "./area-model.ts";
import { type Examples, ExamplesNote, examplesAmong, RowMark } from "./examples-note.tsx";

/** What somebody decided for 2030 and before: nothing else is due. Each with the decision behind it. */
export function StoryDueSection({ story }: { story: AreaStory }) {
  const text = useText(storyText);
  const { area, due } = story;
  const { soon, later } = dueByYear(due);
  const examples = examplesAmong(due.map(isExample));
  return (
    <section className="section stack" aria-labelledby="afgesproken">
      <h2 id="afgesproken">{text("due-title")}</h2>
      {due.length === 0 ? (
        <p>{text("due-none", { name: area.name })}</p>
      ) : (
        <>
          <p>{text("due-lead", { name: area.name })}</p>
          <ExamplesNote examples={examples} />
          <DueList rows={soon} examples={examples} />
          {later.length > 0 && (
            <>
              <h3>{text("due-later")}</h3>
              <DueList rows={later} examples={examples} />
            </>
          )}
        </>
      )}
    </section>
  );
}

const isExample = ({ synthetic, targets }: StoryDue) => synthetic || targets.some(({ example }) => example);

function DueList({ rows, examples }: { rows: readonly StoryDue[]; examples: Examples }) {
  const text = useText(storyText);
  const locale = useLocale();
  return (
    <dl className="definition-list">
      {rows.map((row) => (
        <div key={row.indicator}>
          <dt>
            {row.name} <RowMark synthetic={isExample(row)} examples={examples} />
          </dt>
          <dd>
            {row.value === null
              ? text("due-no-figure")
              : text("due-figure", {
                  value: formatNumber(row.value, row.decimals, locale),
                  unit: row.unit,
                  year: String(row.year),
                })}
          </dd>
          {row.targets.map((target) => (
            <dd key={`${target.kind} ${target.year}`}>
              {targetTexts(row, target, locale).map(asSentence).join(" ")}
              <small className="figure-unit">{text("due-decision", { document: target.document })}</small>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
