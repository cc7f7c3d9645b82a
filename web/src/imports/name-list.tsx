import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { formatNumber } from "@lokaal17/shared/text/number";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import type { Option } from "../ui/find-options.ts";
import { useLocale, useText } from "../ui/locale.tsx";
import { MapPart } from "./map-part.tsx";
import { namesApply, namesOf, type Reading, standing, withName } from "./mapping-draft.ts";
import { NameRow } from "./name-row.tsx";

interface NameListProps {
  of: "area" | "indicator";
  reading: Reading;
  map: ImportMap;
  options: readonly Option[];
  onChange: (map: ImportMap) => void;
}

/** Each open name has a field that finds: as many as are pleasant at once. */
const shownAtFirst = 20;

/** The names in the file and what they are here: those without an answer first, those that are sure folded away. */
export function NameList({ of, reading, map, options, onChange }: NameListProps) {
  const text = useText(importMappingScreens);
  const locale = useLocale();
  const [shown, setShown] = useState(shownAtFirst);
  const [shownKnown, setShownKnown] = useState(shownAtFirst);
  const names = namesOf(map, reading, of);
  /* A name that was sure when it came stays folded away; one that is being answered stays where it is. */
  const [sure] = useState(
    () =>
      new Set(
        reading.names.flatMap(({ text: name }) => (standing(map, of, name).kind === "code" ? [name] : [])),
      ),
  );
  const title = text(of === "area" ? "namesArea" : "namesIndicator");
  if (!namesApply(map, reading, of) && map.columns[of] !== undefined)
    return (
      <MapPart id={`map-names-${of}`} title={title}>
        <p>{text("namesLater")}</p>
      </MapPart>
    );
  if (names.length === 0) return null;
  const open = names.filter((name) => !sure.has(name.text));
  const known = names.filter((name) => sure.has(name.text));
  const unanswered = open.filter((name) => standing(map, of, name.text).kind === "open").length;
  const row = (name: Reading["names"][number]) => (
    <NameRow
      key={name.text}
      name={name}
      said={standing(map, of, name.text)}
      options={options}
      onSay={(said) => onChange(withName(map, of, name.text, said))}
    />
  );
  return (
    <MapPart id={`map-names-${of}`} title={title}>
      <p role="status">
        {text("namesOpen", { count: unanswered, text: formatNumber(unanswered, 0, locale) })}
      </p>
      {open.length > 0 && <ul className="name-list">{open.slice(0, shown).map(row)}</ul>}
      {open.length > shown && <More onMore={() => setShown(shown + 50)} />}
      {known.length > 0 && (
        <details className="ask">
          <summary>
            {text("namesKnown", { count: known.length, text: formatNumber(known.length, 0, locale) })}
          </summary>
          <ul className="name-list">{known.slice(0, shownKnown).map(row)}</ul>
          {known.length > shownKnown && <More onMore={() => setShownKnown(shownKnown + 200)} />}
        </details>
      )}
    </MapPart>
  );
}

function More({ onMore }: { onMore: () => void }) {
  const text = useText(importMappingScreens);
  return (
    <p className="no-print">
      <Button kind="secondary" small onClick={onMore}>
        {text("namesMore")}
      </Button>
    </p>
  );
}
