import type { Method } from "@lokaal17/shared/contract/method";
import { methodStatisticsPages } from "@lokaal17/shared/text/method-statistics-pages";
import { formatNumber } from "@lokaal17/shared/text/number";
import { Fragment } from "react";
import { DataTable } from "../ui/data-table.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { MethodSection } from "./method-section.tsx";
import { parameterRows, writeNumber } from "./statistics-values.ts";

/** Which published results come out of the program, number by number. */
export function Checks({ checks }: Pick<Method, "checks">) {
  const text = useText(methodStatisticsPages);
  const locale = useLocale();
  return (
    <MethodSection id="nagerekend" title={text("checks.title")}>
      <p>{text("checks.1")}</p>
      {checks.map(({ code, name, source, parts }) => (
        <div key={code} className="stack stack--tight">
          <DataTable
            caption={name}
            rows={parts}
            rowKey={(part) => part.name}
            columns={[
              { key: "part", head: text("checks.part"), cell: (part) => part.name },
              {
                key: "count",
                head: text("checks.count"),
                numeric: true,
                cell: ({ count }) => formatNumber(count, 0, locale),
              },
              {
                key: "tolerance",
                head: text("checks.tolerance"),
                numeric: true,
                cell: ({ tolerance }) =>
                  tolerance === 0 ? text("checks.exact") : writeNumber(tolerance, locale),
              },
            ]}
          />
          <p className="meta-line">{text("source", { source: source.replace(/\.$/, "") })}</p>
        </div>
      ))}
    </MethodSection>
  );
}

/** Every number that the rules compute with. */
export function Parameters({ parameters }: Pick<Method, "parameters">) {
  const text = useText(methodStatisticsPages);
  const locale = useLocale();
  return (
    <MethodSection id="getallen" title={text("parameters.title")}>
      <p>{text("parameters.1")}</p>
      <DataTable
        caption={text("parameters.caption")}
        captionHidden
        rows={parameterRows(parameters, locale)}
        rowKey={({ name }) => name}
        columns={[
          {
            key: "name",
            head: text("parameters.name"),
            cell: ({ name }) => <Breakable name={name} />,
          },
          { key: "value", head: text("parameters.value"), numeric: true, cell: ({ value }) => value },
        ]}
      />
    </MethodSection>
  );
}

/** A long name that may break between its words. */
function Breakable({ name }: { name: string }) {
  return (
    <code className="code-name">
      {name.split(/(?=[A-Z])|(?<=\.)/).map((word) => (
        <Fragment key={word}>
          {word}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

/** What changed with every version of the method. */
export function Versions({ versions }: Pick<Method, "versions">) {
  const text = useText(methodStatisticsPages);
  return (
    <MethodSection id="versies" title={text("versions.title")}>
      <p>{text("versions.1")}</p>
      {versions.map(({ version, changes }) => (
        <div key={version} className="stack stack--tight">
          <h3>{text("versions.version", { version })}</h3>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ))}
    </MethodSection>
  );
}
