import { type ReactNode, useRef } from "react";
import { readCompareSearch } from "./compare-route.ts";
import type { CompareSearch } from "./compare-search.ts";
import { type Choose, useChoose } from "./use-choice.ts";
import { ViewForm } from "./view-form.tsx";

/** Milliseconds in which changes of one field are one choice: a list of choices forgets what was typed after a second. */
const oneChoice = 1_500;

interface CompareFormProps {
  search: CompareSearch;
  /** Keys of the address that fields of this form say anew; all others stay as they are, and a field can add to them. */
  fields: readonly (keyof CompareSearch)[];
  /** Where a field says more than its own key. */
  onChoose?: (name: string, value: string, choose: Choose) => boolean;
  children: ReactNode;
}

/** A form of the workbench (`ViewForm`): with scripts a choice is one step to undo. */
export function CompareForm({ search, fields, onChoose, children }: CompareFormProps) {
  const push = useChoose();
  const last = useRef({ name: "", at: 0 });
  const kept = Object.entries(search).filter(([key]) => !fields.some((field) => field === key));
  return (
    <ViewForm
      className="bench__form"
      keep={Object.fromEntries(kept)}
      onChoice={(name, value) => {
        if (name === "") return;
        // Typing in a list of choices, or walking it with arrows, passes others by: together they are one choice.
        const now = performance.now();
        const passedBy = last.current.name === name && now - last.current.at < oneChoice;
        last.current = { name, at: now };
        const choose: Choose = (change) => push(change, passedBy);
        if (onChoose?.(name, value, choose)) return;
        // The route's own reader drops what is empty or unusable.
        choose((before) => readCompareSearch({ ...before, [name]: value }));
      }}
    >
      {children}
    </ViewForm>
  );
}
