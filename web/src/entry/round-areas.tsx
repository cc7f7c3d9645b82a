import { nameWithLayer } from "@lokaal17/shared/text/area-name";
import { networkScreens } from "@lokaal17/shared/text/network-screens";
import { roundScreens } from "@lokaal17/shared/text/round-screens";
import { useSuspenseQueries } from "@tanstack/react-query";
import { areasQuery } from "../areas/queries.ts";
import { Chips } from "../ui/chips.tsx";
import { Combobox } from "../ui/combobox.tsx";
import type { Option } from "../ui/find-options.ts";
import { useLocale, useText } from "../ui/locale.tsx";

/** The organisations of today that can take part in a round, to be found by name or code. */
export function useAreaOptions(): Option[] {
  const locale = useLocale();
  const answers = useSuspenseQueries({
    queries: [areasQuery("municipality"), areasQuery("province"), areasQuery("water-board")],
  });
  return answers
    .flatMap(({ data }) => data.areas)
    .filter(({ validTo }) => validTo === null)
    .map(({ code, name }) => ({
      value: code,
      label: nameWithLayer(code, name, locale),
      detail: code,
      also: [name],
    }));
}

interface RoundAreasProps {
  /** Null: all organisations of the layers of the round. */
  areas: readonly string[] | null;
  error: string | undefined;
  onChange: (areas: readonly string[] | null) => void;
}

/** Of whom a round asks something: of all, or of a few. */
export function RoundAreas({ areas, error, onChange }: RoundAreasProps) {
  const text = useText(roundScreens);
  const foundText = useText(networkScreens);
  const options = useAreaOptions();
  const nameOf = new Map(options.map(({ value, label }) => [value, label]));
  return (
    <section className="section stack" aria-labelledby="round-areas">
      <h2 id="round-areas">{text("organisations")}</h2>
      <fieldset className="choice">
        <legend className="visually-hidden">{text("organisations")}</legend>
        {([false, true] as const).map((some) => (
          <label className="checkbox" key={String(some)}>
            <input
              type="radio"
              name="areas"
              checked={(areas !== null) === some}
              onChange={() => onChange(some ? [] : null)}
            />
            <span>{text(some ? "someAreas" : "allAreas")}</span>
          </label>
        ))}
      </fieldset>
      {error && <p className="field__error">{error}</p>}
      {areas && (
        <div className="stack publish">
          <Combobox
            label={text("addArea")}
            hint={text("addAreaHint")}
            options={options.filter(({ value }) => !areas.includes(value))}
            found={foundText}
            clearOnChoose
            onChoose={({ value }) => onChange([...areas, value])}
          />
          <Chips
            label={text("chosenAreas")}
            chosen={areas.map((value) => ({ value, label: nameOf.get(value) ?? value }))}
            onRemove={(value) => onChange(areas.filter((area) => area !== value))}
          />
        </div>
      )}
    </section>
  );
}
