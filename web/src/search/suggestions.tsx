import type { SearchResult } from "@lokaal17/shared/contract/search";
import { searchPages } from "@lokaal17/shared/text/search-pages";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { GoalMark } from "../ui/goal-mark.tsx";
import { useText } from "../ui/locale.tsx";
import { resultPath } from "./result-path.ts";
import { searchQuery } from "./search-query.ts";
import { useTyped } from "./use-typed.ts";

interface SuggestionsProps {
  /** The field that is typed in; this part makes a combobox of it. */
  field: RefObject<HTMLInputElement | null>;
  id: string;
  /** With the Dutch address of what was chosen. */
  onChoose: (dutchAddress: string) => void;
}

const mostSuggestions = 8;

/**
 * What is probably meant, below the field, while somebody types. The focus stays in the field; arrows walk the list,
 * Enter opens what they stand on (else the page with all results), Escape closes.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */
export default function Suggestions({ field, id, onChoose }: SuggestionsProps) {
  const text = useText(searchPages);
  const typed = useTyped(field);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(true);
  const isAsked = typed.length >= 2;
  const { data, isError } = useQuery({
    ...searchQuery(typed, mostSuggestions),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = isAsked ? (data?.results ?? []) : [];
  const results = isOpen ? found : [];
  const open = (result: SearchResult) => {
    setOpen(false);
    onChoose(resultPath(result));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text begins a new list
  useEffect(() => {
    setActive(-1);
    setOpen(document.activeElement === field.current);
  }, [typed]);

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", String(results.length > 0));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const chosen = results[active];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        setOpen(true);
        // One place past either end is the field itself.
        const places = found.length + 1;
        const step = event.key === "ArrowDown" ? 1 : -1;
        setActive(((active + 1 + step + places) % places) - 1);
      } else if (event.key === "Enter" && chosen) {
        event.preventDefault();
        open(chosen);
      } else if (event.key === "Escape" && results.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        setActive(-1);
      }
    };
    const onBlur = () => setOpen(false);
    input.addEventListener("keydown", onKeyDown);
    input.addEventListener("blur", onBlur);
    return () => {
      input.removeEventListener("keydown", onKeyDown);
      input.removeEventListener("blur", onBlur);
    };
  });

  return (
    <>
      <div
        className="option-list"
        id={id}
        role="listbox"
        aria-label={text("suggestions")}
        hidden={results.length === 0}
      >
        {results.map((result, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which keeps the focus
          <div
            key={`${result.kind} ${result.code}`}
            id={`${id}-${place}`}
            className="option"
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(result)}
          >
            <span>
              {result.goal !== null && <GoalMark goal={result.goal} />} {result.name}
            </span>
            <small>{result.explanation ?? result.detail}</small>
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {isError
          ? text("suggestions-failed")
          : isAsked && isOpen && data
            ? text("suggestions-count", { count: results.length })
            : ""}
      </p>
    </>
  );
}
