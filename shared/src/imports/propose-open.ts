import type { FileReading, NameInFile } from "./file-reading.ts";
import { hasSourceColumn, type ImportMap } from "./import-map.ts";
import { isSaid } from "./propose-whole-file.ts";
import type { ImportRegister, WritableCells } from "./register.ts";

/** What somebody still has to say before the rows of a file can be checked. */
export function whatIsOpen(
  { proposal, names }: Pick<FileReading, "proposal" | "names">,
  { target, register }: { target: WritableCells | null; register: ImportRegister },
  numbersAreOpen: boolean,
  periodsAreOpen: boolean,
): FileReading["open"] {
  const { columns, wide } = proposal;
  const open: FileReading["open"][number][] = (["indicator", "area", "period"] as const).filter(
    (part) => !isSaid(part, proposal) || (part === "period" && periodsAreOpen),
  );
  const hasParts = columns.numerator !== undefined && columns.denominator !== undefined;
  if (columns.value === undefined && wide.length === 0 && !hasParts) open.push("value");
  if (names.some((name) => isUsed(name, proposal) && !isAnswered(name, proposal, register)))
    open.push("names");
  if (numbersAreOpen) open.push("decimal-mark");
  if (target === null && proposal.source === undefined && !hasSourceColumn(proposal)) open.push("source");
  return open;
}

/** Whether rows need it: headings that nothing stands for are only offered. */
function isUsed({ of, text }: NameInFile, { columns, fixed, wide }: ImportMap): boolean {
  return columns[of] !== undefined || fixed[of] === text || wide.some((column) => column[of] === text);
}

function isAnswered({ of, text, code }: NameInFile, map: ImportMap, register: ImportRegister): boolean {
  if (code !== null || Object.hasOwn(map.notStored[of], text)) return true;
  const given = of === "area" ? map.areas[text] : map.indicators[text]?.code;
  const known: readonly { code: string }[] = of === "area" ? register.areas : register.definitions;
  return (
    Object.hasOwn(of === "area" ? map.areas : map.indicators, text) && known.some((one) => one.code === given)
  );
}
