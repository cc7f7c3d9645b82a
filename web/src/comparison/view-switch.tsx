import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useText } from "../ui/locale.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { CompareForm } from "./compare-form.tsx";
import type { CompareSearch, CompareView } from "./compare-search.ts";
import { useChoose } from "./use-choice.ts";

interface ViewSwitchProps {
  search: CompareSearch;
  views: readonly CompareView[];
  view: CompareView;
}

/** The same choice seen in another way: nothing else changes. */
export function ViewSwitch({ search, views, view }: ViewSwitchProps) {
  const text = useText(workbenchText);
  const choose = useChoose();
  return (
    <CompareForm search={search} fields={["weergave"]} onChoose={() => true}>
      <Segmented
        label={text("view")}
        name="weergave"
        value={view}
        options={views.map((one) => ({ value: one, label: text(`view.${one}`) }))}
        onChange={(weergave) => choose((before) => ({ ...before, weergave }))}
      />
    </CompareForm>
  );
}
