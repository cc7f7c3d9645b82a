import type { MethodParameters } from "@lokaal17/shared/contract/method-parameters";
import { publishedMethods } from "@lokaal17/shared/scores/published/framework";
import { resultColumns } from "@lokaal17/shared/scores/published/result-row";
import { methodStatisticsPages } from "@lokaal17/shared/text/method-statistics-pages";
import { useLocale, useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { MethodSection } from "./method-section.tsx";
import { works } from "./statistics-sources.ts";
import { writeNumber } from "./statistics-values.ts";

/** The columns that `lokaal17 score` reads. */
const neededColumns = ["indicator", "goal", "lowerBound", "optimum", "redThreshold", "greenThreshold"];
const optionalColumns = [
  "direction",
  "target",
  "targetYear",
  "baseYear",
  "naturalLimit",
  "weight",
  "group",
  "inScore",
  "inColour",
];
const valueColumns = ["area", "indicator", "period", "value"];

/** How anybody can compute with the same rules: the command and its columns. */
export function Command({ parameters: { band } }: { parameters: MethodParameters }) {
  const text = useText(methodStatisticsPages);
  const locale = useLocale();
  return (
    <MethodSection id="zelf-rekenen" title={text("command.title")}>
      <p>
        {text("command.1")} {text("command.2")}
      </p>
      <ScrollRegion label={text("command.line")}>
        <pre className="command">
          <code>{`npx pnpm@12 --silent lokaal17 score --framework F.csv --values V.csv \\
  --method ${publishedMethods.join("|")} --format json|csv --out FILE \\
  --regions R.csv --impute none|regional-goal-mean --period YEAR --draws N --seed S`}</code>
        </pre>
      </ScrollRegion>
      <dl className="definition-list">
        <Columns name={text("command.framework")} columns={neededColumns} />
        <Columns name={text("command.optional")} columns={optionalColumns} />
        <Columns name={text("command.values")} columns={valueColumns} />
        <Columns name={text("command.result")} columns={resultColumns} />
      </dl>
      <p>
        {text("command.ranks", {
          draws: writeNumber(band.standardDraws, locale),
          seed: writeNumber(band.standardSeed, locale),
        })}
      </p>
    </MethodSection>
  );
}

function Columns({ name, columns }: { name: string; columns: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code className="code-words">{columns.join(", ")}</code>
      </dd>
    </div>
  );
}

const resources = [
  ["method", "/v1/method"],
  ["bands", "/v1/rank-bands"],
  ["quality", "/v1/framework-quality"],
  ["open-api", "/v1/openapi.json"],
] as const;

/** The works that the rules come from, and the same things as data. */
export function Sources() {
  const text = useText(methodStatisticsPages);
  return (
    <MethodSection id="bronnen" title={text("sources.title")}>
      <ul>
        {works.map((work) => (
          <li key={work}>{work}</li>
        ))}
      </ul>
      <h3>{text("sources.api")}</h3>
      <ul>
        {resources.map(([key, address]) => (
          <li key={key}>
            <a href={address}>
              <code>{address}</code>
            </a>{" "}
            {text(`sources.${key}`)}
          </li>
        ))}
      </ul>
    </MethodSection>
  );
}
