import { viewText } from "@lokaal17/shared/text/view-pages";
import { type ReactNode, useRef } from "react";
import { buttonClass } from "../ui/button.tsx";
import { addressIn, useLocale, useText } from "../ui/locale.tsx";
import { readCompareSearch } from "./compare-route.ts";
import { type CompareSearch, chosenOf } from "./compare-search.ts";
import { type Choose, useChoose } from "./use-choice.ts";

/** Milliseconds in which changes of one field are one choice: a list of choices forgets what was typed after a second. */
const oneChoice = 1_500;

interface CompareFormProps {
  search: CompareSearch;
  /** Keys of the address that fields of this form say; all others stay as they are. */
  fields: readonly (keyof CompareSearch)[];
  /** Where a field says more than its own key. */
  onChoose?: (name: string, value: string, choose: Choose) => boolean;
  children: ReactNode;
}

/**
 * Fields that are part of the address. With scripts a choice takes effect at once, and is one step to undo; without, a
 * button sends the form: the same view at the same address.
 */
export function CompareForm({ search, fields, onChoose, children }: CompareFormProps) {
  const text = useText(viewText);
  const locale = useLocale();
  const push = useChoose();
  const last = useRef({ name: "", at: 0 });
  const kept = Object.entries({ ...search, gemeenten: chosenOf(search) }).filter(
    ([key]) => !fields.some((field) => field === key),
  );
  return (
    <form
      className="bench__form no-print"
      action={addressIn(locale, "/vergelijken")}
      onSubmit={(event) => event.preventDefault()}
      onChange={({ target }) => {
        const isChoice =
          target instanceof HTMLSelectElement ||
          (target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio"));
        if (!isChoice || target.name === "") return;
        // Typing in a list of choices, or walking it with arrows, passes others by: together they are one choice.
        const now = performance.now();
        const passedBy = last.current.name === target.name && now - last.current.at < oneChoice;
        last.current = { name: target.name, at: now };
        const choose: Choose = (change) => push(change, passedBy);
        const value = target instanceof HTMLInputElement && !target.checked ? "" : target.value;
        if (onChoose?.(target.name, value, choose)) return;
        // The route's own reader drops what is empty or unusable.
        choose((before) => readCompareSearch({ ...before, [target.name]: value }));
      }}
    >
      {kept.map(([key, value]) =>
        value === undefined || String(value) === "" ? null : (
          <input key={key} type="hidden" name={key} value={String(value)} />
        ),
      )}
      {children}
      <noscript>
        <button type="submit" className={buttonClass({ kind: "secondary" })}>
          {text("filter")}
        </button>
      </noscript>
    </form>
  );
}
