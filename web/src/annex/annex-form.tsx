import type { AnnexView } from "@lokaal17/shared/contract/annex";
import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { ViewForm } from "../comparison/view-form.tsx";
import { Select } from "../ui/field.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import type { AnnexSearch } from "./annex-address.ts";

interface AnnexFormProps {
  search: AnnexSearch;
  annex: AnnexView;
}

/** What the document belongs to, its year and its language. */
export function AnnexForm({ search, annex }: AnnexFormProps) {
  const text = useText(annexScreens);
  const locale = useLocale();
  const { asOf, taakvelden, zonder } = search;
  // Of the budget that is being made, and of the accounts of the last years.
  const years = Array.from({ length: 9 }, (_, place) => annex.year + 4 - place);
  return (
    <ViewForm keep={{ asOf, taakvelden, zonder }}>
      <Select label={text("kind")} name="soort" current={search.soort ?? "begroting"}>
        <option value="begroting">{text("kind.budget")}</option>
        <option value="jaarrekening">{text("kind.accounts")}</option>
      </Select>
      <Select label={text("year")} name="jaar" current={String(search.jaar ?? "")}>
        {years.map((year) => (
          // The usual year stays out of the address: another kind of document has another.
          <option key={year} value={search.jaar === undefined && year === annex.year ? "" : String(year)}>
            {year}
          </option>
        ))}
      </Select>
      <Select label={text("language")} name="taal" current={search.taal ?? locale}>
        <option value="nl">{text("language.nl")}</option>
        <option value="en">{text("language.en")}</option>
      </Select>
    </ViewForm>
  );
}
