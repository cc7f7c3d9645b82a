import type { MouseEvent, ReactNode } from "react";
import { addressIn, useLocale } from "../ui/locale.tsx";
import { stringifySearch } from "../ui/search.ts";
import { readCompareSearch } from "./compare-route.ts";
import type { CompareSearch } from "./compare-search.ts";
import { useChoose } from "./use-choice.ts";

interface ChoiceLinkProps {
  search: CompareSearch;
  change: (before: CompareSearch) => CompareSearch;
  className?: string;
  "aria-label"?: string | undefined;
  children: ReactNode;
}

/** The same view with one choice made otherwise: a step to undo where scripts run, a plain link where they do not. */
export function ChoiceLink({ search, change, children, ...rest }: ChoiceLinkProps) {
  const locale = useLocale();
  const choose = useChoose();
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(change);
  };
  const wished = stringifySearch({ ...readCompareSearch({ ...change(search) }) });
  return (
    <a {...rest} href={addressIn(locale, `/vergelijken${wished}`)} onClick={onClick}>
      {children}
    </a>
  );
}
