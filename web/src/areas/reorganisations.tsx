import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import { areasText } from "@lokaal17/shared/text/areas";
import { formatDate } from "@lokaal17/shared/text/number";
import { Link } from "@tanstack/react-router";
import { useLocale, useText } from "../ui/locale.tsx";
import { Notice } from "../ui/notice.tsx";

interface ReorganisationsProps {
  area: AreaDetail;
  /** Whether the figures of a dissolved area stand below. */
  history?: boolean;
}

/** What an area came from, or went into: a reorganisation is never silent. */
export function Reorganisations({ area, history = true }: ReorganisationsProps) {
  const text = useText(areasText);
  const locale = useLocale();
  const { name, validTo, successors, predecessors } = area;
  const dates = [...new Set(predecessors.map(({ date }) => date))];
  return (
    <>
      {validTo !== null && (
        <Notice kind="warning" title={text("dissolved", { name, date: formatDate(validTo, locale) })}>
          {successors.length > 0 && (
            <p>
              {text("dissolved-into")} <Areas areas={successors} />
            </p>
          )}
          {history && <p>{text("dissolved-history")}</p>}
        </Notice>
      )}
      {dates.map((date) => (
        <p key={date}>
          {text("predecessors", { date: formatDate(date, locale) })}{" "}
          <Areas areas={predecessors.filter((one) => one.date === date)} />
        </p>
      ))}
    </>
  );
}

function Areas({ areas }: { areas: AreaDetail["successors"] }) {
  return areas.map(({ code, name }, place) => (
    <span key={code}>
      {place > 0 && ", "}
      <Link to="/gemeenten/$code" params={{ code }}>
        {name}
      </Link>
    </span>
  ));
}
