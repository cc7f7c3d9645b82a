import { getRouteApi } from "@tanstack/react-router";
import { AreaPage } from "./area-page.tsx";
import { ProvinceMembers } from "./province-parts.tsx";

const route = getRouteApi("/provincies/$code");

/** A province: its own figures, then what its municipalities are together and where each of them stands. */
export function ProvincePage() {
  const { code } = route.useParams();
  const { asOf } = route.useSearch();
  return (
    <>
      <AreaPage />
      <ProvinceMembers code={code} asOf={asOf} />
    </>
  );
}
