import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useAccount } from "../ui/account.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { useText } from "../ui/locale.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { withArea } from "./chosen-model.ts";
import { CompareForm } from "./compare-form.tsx";
import { type CompareSearch, chosenOf } from "./compare-search.ts";
import { ownMunicipality } from "./own-municipality.ts";
import { useAreaOptions } from "./use-area-options.ts";
import { useChoose } from "./use-choice.ts";

/** The first question, until a municipality is chosen: all else follows from it. Below it stands the whole country. */
export function CompareStart({ search, workbench }: { search: CompareSearch; workbench: Workbench }) {
  const text = useText(workbenchText);
  const choose = useChoose();
  const { options, onFocus } = useAreaOptions(workbench, []);
  const own = ownMunicipality(useAccount());
  const starting = (code: string) => (before: CompareSearch) => ({
    ...withArea(before, code),
    groep: before.groep === "alle" ? undefined : before.groep,
  });
  if (chosenOf(search).length > 0) return null;
  return (
    <section className="bench__start no-print" aria-labelledby="welke-gemeente">
      <h2 id="welke-gemeente">{text("start.title")}</h2>
      <CompareForm search={search} fields={[]}>
        <Combobox
          label={text("start.label")}
          hint={text("start.hint")}
          name="gemeenten"
          options={options}
          onFocus={onFocus}
          clearOnChoose
          onChoose={({ value }) => choose(starting(value))}
        />
      </CompareForm>
      {own && (
        <ChoiceLink className={buttonClass()} search={search} change={starting(own.code)}>
          {text("start.own", { name: own.name })}
        </ChoiceLink>
      )}
    </section>
  );
}
