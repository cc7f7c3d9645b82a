import type { ColumnRole } from "@lokaal17/shared/imports/file-reading";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import { importMappingScreens } from "@lokaal17/shared/text/import-mapping-screens";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import { ScrollRegion } from "../ui/scroll-region.tsx";
import { type Reading, roleOf } from "./mapping-draft.ts";

/** A file with a column for each municipality has 342. */
const shownAtFirst = 30;

interface SampleTableProps {
  reading: Reading;
  /** How its columns are read now. */
  map: ImportMap | null;
  caption: string;
}

/** The first rows as they are in the file, with what each column was recognised as. */
export function SampleTable({ reading, map, caption }: SampleTableProps) {
  const text = useText(importMappingScreens);
  const { columns, sample, headerLine } = reading;
  const [all, setAll] = useState(false);
  const roleNow = (name: string, role: ColumnRole) => {
    const part = map?.wide.find(({ column }) => column === name)?.part;
    if (part === "numerator" || part === "denominator" || part === "status") return part;
    return map ? roleOf(map, name) : role;
  };
  const shown = all ? columns : columns.slice(0, shownAtFirst);
  return (
    <div className="stack stack--tight">
      {/* Outside the region: there it would scroll out of sight. */}
      <h3>{caption}</h3>
      <ScrollRegion label={caption}>
        <table className="table sample-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="sample-table__line">
                {headerLine}
              </th>
              {shown.map(({ name, role }) => {
                const now = roleNow(name, role);
                return (
                  <th scope="col" key={name}>
                    {name}
                    {now !== "none" && <small className="sample-table__role">{text(`role.${now}`)}</small>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place only
              <tr key={at}>
                <th scope="row" className="sample-table__line">
                  {headerLine + 1 + at}
                </th>
                {shown.map(({ name }, column) => (
                  <td key={name}>{cells[column]}</td>
                ))}
              </tr>
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
