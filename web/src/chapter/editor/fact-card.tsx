import { sectionPanels } from "@lokaal17/shared/text/section-panels";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../../ui/locale.tsx";
import { SyntheticTag } from "../../ui/tag.tsx";
import { factQuery, type SectionPlace } from "./queries.ts";

interface FactCardProps {
  place: SectionPlace;
  fact: string;
  /** How it stands in the text, where that is another text than now. */
  shown?: string;
}

/** What a number is, where it comes from, and what it was in other years. */
export function FactCard({ place, fact, shown }: FactCardProps) {
  const text = useText(sectionPanels);
  const { data, isError } = useQuery({ ...factQuery(place, fact), retry: false });
  if (!data) {
    return (
      <div className="stack stack--tight">
        {shown && <p className="side-panel__value">{shown}</p>}
        <p className="meta-line">{isError ? text("factGone", { fact }) : text("factLoading")}</p>
      </div>
    );
  }
  const { name, areaName, period, statistic, unit, synthetic, sourceLine, history, text: now } = data.fact;
  const recent = history.slice(-6);
  return (
    <div className="stack stack--tight" lang={place.locale}>
      <p className="side-panel__value">
        {shown ?? now} <small>{unit}</small>
      </p>
      <p>
        {name} {synthetic && <SyntheticTag />}
        <br />
        {[areaName, period, statistic].filter(Boolean).join(", ")}
      </p>
      <p className="meta-line">
        {sourceLine} {text("dataVersion", { version: data.dataVersion })}
      </p>
      {recent.length > 1 && (
        <table className="fact-history">
          <caption className="visually-hidden">{text("history")}</caption>
          <thead>
            <tr>
              {recent.map((year) => (
                <th key={year.period} scope="col">
                  {year.period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {recent.map((year) => (
                <td key={year.period}>{year.text}</td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </div>
  );
}
