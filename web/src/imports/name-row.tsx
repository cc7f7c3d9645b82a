import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Field } from "../ui/field.tsx";
import type { Option } from "../ui/find-options.ts";
import { Icon } from "../ui/icon.tsx";
import { useLocale, useText } from "../ui/locale.tsx";
import type { NameStanding, Reading } from "./mapping-draft.ts";

interface NameRowProps {
  name: Reading["names"][number];
  said: NameStanding;
  options: readonly Option[];
  onSay: (said: NameStanding) => void;
}

/** One name of the file: what it is here, with suggestions; or that it is not stored, and why. */
export function NameRow({ name, said, options, onSay }: NameRowProps) {
  const text = useText(importMappingScreens);
  const locale = useLocale();
  const [changing, setChanging] = useState(false);
  const choose = (code: string) => {
    setChanging(false);
    onSay({ kind: "code", code });
  };
  const nameOf = (code: string) =>
    options.find(({ value }) => value === code)?.label ??
    name.suggestions.find((suggestion) => suggestion.code === code)?.name;
  const asks = said.kind === "open" || changing;
  return (
    <li className={said.kind === "open" ? "name-row name-row--open" : "name-row"}>
      <p className="name-row__name">
        <strong>{name.text}</strong>{" "}
        <small>{text("nameRows", { count: name.rows, text: formatNumber(name.rows, 0, locale) })}</small>
      </p>
      <div className="name-row__answer">
        {said.kind === "code" && !changing && (
          <>
            <p className="name-row__said">
              <Icon name="check" />
              <span>
                {nameOf(said.code) ?? said.code} <small>{said.code}</small>
              </span>
            </p>
            <Button kind="plain" small onClick={() => setChanging(true)}>
              {text("nameChange")} <span className="visually-hidden">{name.text}</span>
            </Button>
          </>
        )}
        {said.kind === "not-stored" && (
          <>
            <Field
              label={text("nameReason", { name: name.text })}
              hint={text("nameReasonHint")}
              maxLength={200}
              // The field that asks for the reason appears in place of the button that was pressed.
              autoFocus={said.reason === ""}
              value={said.reason}
              onChange={({ target }) => onSay({ kind: "not-stored", reason: target.value })}
            />
            <p>
              <Button kind="plain" small onClick={() => onSay({ kind: "open" })}>
                {text("nameStore")} <span className="visually-hidden">{name.text}</span>
              </Button>
            </p>
          </>
        )}
        {asks && said.kind !== "not-stored" && (
          <>
            {name.suggestions.length > 0 && (
              <p className="cluster">
                <span>{text("nameSuggestions")}</span>
                {name.suggestions.slice(0, 3).map(({ code, name: suggested }) => (
                  <Button kind="secondary" small key={code} onClick={() => choose(code)}>
                    {suggested} <small>{code}</small>
                  </Button>
                ))}
              </p>
            )}
            <Combobox
              label={text("nameIs", { name: name.text })}
              options={options}
              found={text}
              onChoose={({ value }) => choose(value)}
            />
            <p>
              <Button kind="plain" small onClick={() => onSay({ kind: "not-stored", reason: "" })}>
                {text("nameNotStored")} <span className="visually-hidden">{name.text}</span>
              </Button>
            </p>
          </>
        )}
      </div>
    </li>
  );
}
