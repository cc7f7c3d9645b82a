import type { ColumnRole } from "@lokaal17/shared/imports/file-reading";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { MapPart } from "./map-part.tsx";
import { type Reading, roleOf, withRole } from "./mapping-draft.ts";

/** A table with a column for each municipality has 342 of them. */
const shownAtFirst = 25;

/** Of a file with few columns all are in sight. */
const fewColumns = 8;

const roles = [
  "indicator",
  "area",
  "period",
  "value",
  "wide",
  "numerator",
  "denominator",
  "status",
  "source",
  "breakdown",
  "none",
] as const satisfies readonly ColumnRole[];

interface ColumnRolesProps {
  reading: Reading;
  map: ImportMap;
  onChange: (map: ImportMap) => void;
}

/** Every column of the file with examples, and what is in it; of a wide file the unused ones are folded away. */
export function ColumnRoles({ reading: { columns }, map, onChange }: ColumnRolesProps) {
  const text = useText(importMappingScreens);
  // As it was when it came: a column whose role changes does not jump away.
  const [folded] = useState(
    () =>
      new Set(
        columns.length <= fewColumns
          ? []
          : columns.flatMap(({ name }) => (roleOf(map, name) === "none" ? [name] : [])),
      ),
  );
  const used = columns.filter(({ name }) => !folded.has(name));
  const unused = columns.filter(({ name }) => folded.has(name));
  const table = (shown: Reading["columns"], caption: string) => (
    <RolesTable columns={shown} caption={caption} map={map} onChange={onChange} />
  );
  const unusedWords = text("unusedColumns", { count: unused.length });
  return (
    <MapPart id="map-columns" title={text("columnsTitle")}>
      <p>{text("mapText")}</p>
      {used.length > 0 && table(used, text("columnsCaption"))}
      {unused.length > 0 && (
        <details className="ask" open={used.length === 0}>
          <summary>{unusedWords}</summary>
          {table(unused, unusedWords)}
        </details>
      )}
    </MapPart>
  );
}

interface RolesTableProps {
  columns: Reading["columns"];
  caption: string;
  map: ImportMap;
  onChange: (map: ImportMap) => void;
}

function RolesTable({ columns, caption, map, onChange }: RolesTableProps) {
  const text = useText(importMappingScreens);
  const [all, setAll] = useState(false);
  const shown = all ? columns : columns.slice(0, shownAtFirst);
  return (
    <div className="stack stack--tight">
      <ScrollRegion label={caption}>
        <table className="table column-roles">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text("columnName")}</th>
              <th scope="col">{text("columnRole")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <RoleLine
                key={column.name}
                column={column}
                role={roleOf(map, column.name)}
                onChoose={(role) => onChange(withRole(map, column.name, role))}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {shown.length < columns.length && (
        <p className="no-print">
          <Button kind="secondary" small onClick={() => setAll(true)}>
            {text("moreColumns", { count: columns.length })}
          </Button>
        </p>
      )}
    </div>
  );
}

interface RoleLineProps {
  column: Reading["columns"][number];
  role: ColumnRole;
  onChoose: (role: ColumnRole) => void;
}

function RoleLine({ column: { name, examples }, role, onChoose }: RoleLineProps) {
  const text = useText(importMappingScreens);
  return (
    <tr className={role === "none" ? "column-roles__unused" : undefined}>
      <th scope="row">
        {name}
        <small className="column-roles__examples">
          {examples.filter(Boolean).join(" · ") || text("noExamples")}
        </small>
      </th>
      <td>
        <select
          className="field__input no-print"
          aria-label={text("roleOf", { column: name })}
          value={role}
          onChange={({ target }) => {
            const chosen = roles.find((one) => one === target.value);
            if (chosen) onChoose(chosen);
          }}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {text(`role.${one}`)}
            </option>
          ))}
        </select>
        <span className="print-only">{text(`role.${role}`)}</span>
      </td>
    </tr>
  );
}
