import type { IndicatorSummary } from "@lokaal17/shared/contract/framework";
import { formatNumber } from "@lokaal17/shared/text/number";
import { sourceScreens } from "@lokaal17/shared/text/source-screens";
import { Field, Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import { factors, type MappingDraft, type TableView } from "./mapping-draft.ts";

interface MappingFieldsProps {
  draft: MappingDraft;
  table: TableView;
  indicators: readonly IndicatorSummary[];
  onChange: (change: Partial<MappingDraft>) => void;
}

const periodKinds = ["year", "half-year", "quarter", "month"] as const;

/** The choices of a mapping: measure, unit on both sides, region, period, and one code of every other dimension. */
export function MappingFields({ draft, table, indicators, onChange }: MappingFieldsProps) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const ofKind = (kind: "region" | "period" | "other") =>
    table.dimensions.filter((dimension) => dimension.kind === kind);
  const unit = table.measures.find(({ identifier }) => identifier === draft.measure)?.unit;
  const ours = indicators.find(({ code }) => code === draft.indicator)?.unit;
  const number = (factor: string) => formatNumber(Number(factor), factor.split(".")[1]?.length ?? 0, locale);
  const isListed = factors.some((factor) => Number(factor) === Number(draft.factor));
  return (
    <>
      <Select
        label={text("indicator")}
        value={draft.indicator}
        onChange={({ target }) => onChange({ indicator: target.value })}
      >
        <option value="">{text("chooseIndicator")}</option>
        {indicators.map(({ code, name, goal }) => (
          <option key={code} value={code}>
            {goal === null ? name : `${goal}. ${name}`}
          </option>
        ))}
      </Select>
      <MeasureSelect part="measure" {...{ draft, table, onChange }} />
      <div className="columns columns--even">
        <MeasureSelect part="numerator" {...{ draft, table, onChange }} />
        <MeasureSelect part="denominator" {...{ draft, table, onChange }} />
      </div>
      <Select
        label={text("factor")}
        hint={text("factorHint")}
        value={isListed ? factors.find((factor) => Number(factor) === Number(draft.factor)) : draft.factor}
        onChange={({ target }) => onChange({ factor: target.value })}
      >
        {(isListed ? factors : [draft.factor, ...factors]).map((factor) => (
          <option key={factor} value={factor}>
            × {number(factor)}
          </option>
        ))}
      </Select>
      <p role="status">
        <strong>
          {text("units", {
            theirs: unit ?? text("unitUnknown"),
            factor: number(draft.factor),
            ours: ours ?? text("unitUnknown"),
          })}
        </strong>
      </p>
      <div className="columns columns--even">
        <Select
          label={text("region")}
          value={draft.regionDimension}
          onChange={({ target }) => onChange({ regionDimension: target.value })}
        >
          <option value="">{text("noRegion")}</option>
          {ofKind("region").map(({ identifier, title }) => (
            <option key={identifier} value={identifier}>
              {title}
            </option>
          ))}
        </Select>
        <Field
          label={text("boundaryYear")}
          hint={text("boundaryYearHint")}
          inputMode="numeric"
          maxLength={4}
          value={draft.boundaryYear}
          onChange={({ target }) => onChange({ boundaryYear: target.value })}
        />
      </div>
      <div className="columns columns--even">
        <Select
          label={text("period")}
          value={draft.periodDimension}
          onChange={({ target }) => onChange({ periodDimension: target.value })}
        >
          {draft.periodDimension === "" && <option value="">{text("chooseCode")}</option>}
          {ofKind("period").map(({ identifier, title }) => (
            <option key={identifier} value={identifier}>
              {title}
            </option>
          ))}
        </Select>
        <Select
          label={text("periodKind")}
          value={draft.periodKind}
          onChange={({ target }) =>
            onChange({ periodKind: periodKinds.find((kind) => kind === target.value) ?? "year" })
          }
        >
          {periodKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`periodKind.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <Field
        label={text("fromPeriod")}
        hint={text("fromPeriodHint")}
        maxLength={7}
        value={draft.fromPeriod}
        onChange={({ target }) => onChange({ fromPeriod: target.value })}
      />
      {ofKind("other").map((dimension) => (
        <FilterSelect key={dimension.identifier} {...{ dimension, draft, onChange }} />
      ))}
    </>
  );
}

interface MeasureSelectProps extends Pick<MappingFieldsProps, "draft" | "table" | "onChange"> {
  part: "measure" | "numerator" | "denominator";
}

function MeasureSelect({ part, draft, table, onChange }: MeasureSelectProps) {
  const text = useText(sourceScreens);
  return (
    <Select
      label={text(part)}
      value={draft[part]}
      onChange={({ target }) => onChange({ [part]: target.value })}
    >
      <option value="">{text(part === "measure" ? "chooseMeasure" : "noMeasure")}</option>
      {table.measures.map(({ identifier, title, unit }) => (
        <option key={identifier} value={identifier}>
          {unit ? `${title} (${unit})` : title}
        </option>
      ))}
    </Select>
  );
}

interface FilterSelectProps extends Pick<MappingFieldsProps, "draft" | "onChange"> {
  dimension: TableView["dimensions"][number];
}

/** One code of a dimension; where the table has more than the list shows, the code can be typed. */
function FilterSelect({ dimension, draft, onChange }: FilterSelectProps) {
  const text = useText(sourceScreens);
  const locale = useLocale();
  const { identifier, title, codes, codeCount } = dimension;
  const chosen = draft.filters[identifier] ?? "";
  const isCut = codeCount > codes.length;
  const choose = (code: string) => onChange({ filters: { ...draft.filters, [identifier]: code } });
  return (
    <>
      <Select
        label={text("filter", { dimension: title })}
        value={codes.some(({ code }) => code === chosen) ? chosen : ""}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{text("chooseCode")}</option>
        {codes.map(({ code, title: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      {isCut && (
        <Field
          label={text("otherCode")}
          hint={text("codesCut", {
            count: formatNumber(codeCount, 0, locale),
            shown: formatNumber(codes.length, 0, locale),
          })}
          maxLength={60}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
        />
      )}
    </>
  );
}
