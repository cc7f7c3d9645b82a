import { mostChosen } from "@lokaal17/shared/comparison/workbench-words";
import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { buttonClass } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { useText } from "../ui/locale.tsx";
import { RemoveLink } from "./choice-chips.tsx";
import { ChoiceLink } from "./choice-link.tsx";
import { withArea, withOwn, withoutArea } from "./chosen-model.ts";
import { type CompareSearch, chosenOf } from "./compare-search.ts";
import { useAreaOptions } from "./use-area-options.ts";
import { useChoose } from "./use-choice.ts";

interface ChosenBandProps {
  search: CompareSearch;
  workbench: Workbench;
  nameOf: (code: string) => string;
}

/** A field to add a municipality, in a form: without scripts its name is sent behind those that are there. */
export function AddArea({ search, workbench }: Omit<ChosenBandProps, "nameOf">) {
  const text = useText(workbenchText);
  const choose = useChoose();
  const chosen = chosenOf(search);
  const { options, onFocus } = useAreaOptions(workbench, chosen);
  if (chosen.length >= mostChosen)
    return <p className="bench__full field__hint">{text("add.full", { count: mostChosen })}</p>;
  return (
    <Combobox
      label={text("add")}
      name="gemeenten"
      options={options}
      onFocus={onFocus}
      clearOnChoose
      onChoose={({ value }) => choose((before) => withArea(before, value))}
    />
  );
}

/** The chosen municipalities, the own one first and bold; each can go, and each other one can become the own one. */
export function ChosenBand({ search, workbench, nameOf }: ChosenBandProps) {
  const text = useText(workbenchText);
  const chosen = chosenOf(search);
  const lost = new Map(
    [...workbench.notOnBoundaries, ...workbench.otherLayer].map(({ area, name }) => [area as string, name]),
  );
  const shownName = (code: string) => lost.get(code) ?? nameOf(code);
  // A code that never existed is nobody's own municipality.
  const isKnown = (code: string) => shownName(code) !== code;
  if (chosen.length === 0) return null;
  return (
    <ul className="chips" aria-label={text("chosen")}>
      {chosen.map((code, place) => (
        <li className={place === 0 && isKnown(code) ? "chip chip--own" : "chip"} key={code}>
          {!isKnown(code) ? (
            text("chosen.unknown", { code })
          ) : place === 0 ? (
            <strong>{text("chosen.own", { name: shownName(code) })}</strong>
          ) : (
            <>
              {shownName(code)}
              <ChoiceLink
                className={`no-print ${buttonClass({ kind: "plain", small: true })}`}
                search={search}
                change={(before) => withOwn(before, code)}
                aria-label={text("make-own.of", { name: shownName(code) })}
              >
                {text("make-own")}
              </ChoiceLink>
            </>
          )}
          <RemoveLink search={search} change={(before) => withoutArea(before, code)} name={shownName(code)} />
        </li>
      ))}
    </ul>
  );
}
