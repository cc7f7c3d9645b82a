import { webShell } from "@lokaal17/shared/text/web-shell";
import { Icon } from "../ui/icon.tsx";
import { useText } from "../ui/locale.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import type { CompareSearch } from "./compare-search.ts";

interface ChoiceChipsProps {
  label: string;
  search: CompareSearch;
  chosen: readonly { value: string; label: string }[];
  without: (before: CompareSearch, value: string) => CompareSearch;
}

/** What was chosen, each with a link that takes it out. */
export function ChoiceChips({ label, search, chosen, without }: ChoiceChipsProps) {
  return (
    <ul className="chips" aria-label={label}>
      {chosen.map(({ value, label: name }) => (
        <li className="chip" key={value}>
          {name}
          <RemoveLink search={search} change={(before) => without(before, value)} name={name} />
        </li>
      ))}
    </ul>
  );
}

interface RemoveLinkProps {
  search: CompareSearch;
  change: (before: CompareSearch) => CompareSearch;
  name: string;
}

/** The cross of a chip. */
export function RemoveLink({ name, ...choice }: RemoveLinkProps) {
  const text = useText(webShell);
  return (
    <ChoiceLink className="chip__remove no-print" {...choice} aria-label={text("remove", { name })}>
      <Icon name="close" />
    </ChoiceLink>
  );
}
