import type { AnnexView } from "@lokaal17/shared/contract/annex";
import { annexScreens } from "@lokaal17/shared/text/annex-screens";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Checkbox } from "../ui/field.tsx";
import { useText } from "../ui/locale.tsx";
import type { AnnexSearch } from "./annex-address.ts";
import { type Chosen, chosenOf, searchOf } from "./annex-search.ts";

interface AnnexChoiceProps {
  search: AnnexSearch;
  annex: AnnexView;
}

/** The policy fields and their indicators to tick; each choice is in the address, and the preview follows. */
export default function AnnexChoice({ search, annex }: AnnexChoiceProps) {
  const text = useText(annexScreens);
  const navigate = useNavigate();
  const { choice, empty } = annex;
  // At once, also while the preview of the choice before is still on its way.
  const [chosen, setChosen] = useState(() => chosenOf(choice, search));
  const { fields, without } = chosen;
  const { taakvelden: _fields, zonder: _without, ...frame } = search;
  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change };
    setChosen(next);
    void navigate({
      to: ".",
      search: { ...frame, ...searchOf(choice, next) },
      resetScroll: false,
      replace: true,
    });
  };
  const shown = choice.filter(({ code }) => fields.has(code));
  const count = shown
    .flatMap(({ indicators }) => indicators)
    .filter(({ indicator }) => !without.has(indicator));
  return (
    <fieldset className="annex-choice stack stack--tight">
      <legend className="field__label">{text("fields")}</legend>
      <p role="status">{text("fields-chosen", { fields: shown.length, count: count.length })}</p>
      <details className="annex-choice__all">
        <summary>{text("change")}</summary>
        <div className="stack stack--tight">
          <p className="cluster">
            <Button
              kind="secondary"
              small
              onClick={() => choose({ fields: new Set(choice.map(({ code }) => code)), without: new Set() })}
            >
              {text("all")}
            </Button>
            <Button kind="secondary" small onClick={() => choose({ fields: new Set() })}>
              {text("none")}
            </Button>
          </p>
          <ul className="annex-choice__fields">
            {choice.map(({ code, name, indicators }) => (
              <li key={code}>
                <Checkbox
                  label={`${code} ${name}`}
                  checked={fields.has(code)}
                  onChange={({ target }) => choose({ fields: changed(fields, code, target.checked) })}
                />
                {fields.has(code) && (
                  <details>
                    <summary>
                      <span className="visually-hidden">{text("indicators-of", { name })}: </span>
                      {text("indicators-count", {
                        chosen: indicators.filter(({ indicator }) => !without.has(indicator)).length,
                        count: indicators.length,
                      })}
                    </summary>
                    <ul>
                      {indicators.map(({ indicator, name: indicatorName }) => (
                        <li key={indicator}>
                          <Checkbox
                            label={indicatorName}
                            checked={!without.has(indicator)}
                            onChange={({ target }) =>
                              choose({ without: changed(without, indicator, !target.checked) })
                            }
                          />
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </div>
      </details>
      {empty.length > 0 && (
        <details>
          <summary>{text("empty", { count: empty.length })}</summary>
          <p className="meta-line">{empty.map(({ name }) => name).join(", ")}</p>
        </details>
      )}
    </fieldset>
  );
}

function changed(codes: ReadonlySet<string>, code: string, isIn: boolean): Set<string> {
  const next = new Set(codes);
  if (isIn) next.add(code);
  else next.delete(code);
  return next;
}
