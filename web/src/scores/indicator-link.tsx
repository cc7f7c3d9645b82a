import type { AreaDetail } from "@lokaal17/shared/contract/areas";
import { Link } from "@tanstack/react-router";

interface IndicatorLinkProps {
  area: AreaDetail;
  indicator: string;
  name: string;
  asOf: string | undefined;
}

/** To the page of an indicator, with this municipality marked and the same data. */
export function IndicatorLink({ area, indicator, name, asOf }: IndicatorLinkProps) {
  return (
    <Link
      to="/indicatoren/$code"
      params={{ code: indicator }}
      search={{ gemeenten: [area.code], ...(asOf ? { asOf } : {}) }}
      preload={false}
    >
      {name}
    </Link>
  );
}
