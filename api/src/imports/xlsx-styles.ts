import type { XmlHandlers } from "./xlsx-xml.ts";

/** What a cell's format makes of its number. */
export type CellFormat =
  | { kind: "number"; decimals: number | null }
  | { kind: "percent" }
  | { kind: "date"; shows: "day" | "month" | "year" | "moment" };

const plain: CellFormat = { kind: "number", decimals: null };

/** Formats that a workbook need not spell out. @see ECMA-376 part 1, 18.8.30 numFmt */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  9: "0%",
  10: "0.00%",
  14: "dd-mm-yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  22: "dd-mm-yyyy hh:mm",
};

/** Reads the styles of a workbook; `formats` then has the format of each style by its number. */
export function styleReader(): XmlHandlers & { formats: CellFormat[] } {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCellFormats = false;
  return {
    formats,
    open(name, attributes) {
      if (name === "numFmt")
        codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attributes.get("numFmtId") ?? 0);
        formats.push(readFormat(codes.get(id) ?? builtIn[id] ?? ""));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  };
}

/** What a format code shows: `0.0%` a percentage, `yyyy` a year, `0.00` two decimals. */
export function readFormat(code: string): CellFormat {
  const shown = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "");
  if (shown.includes("%")) return { kind: "percent" };
  const decimals = /^0(?:\.(0+))?$/.exec(shown);
  if (decimals) return { kind: "number", decimals: decimals[1]?.length ?? 0 };
  if (!/[ydhms]/i.test(shown) || /general|standaard/i.test(shown)) return plain;
  if (/h|s/i.test(shown)) return { kind: "date", shows: "moment" };
  if (/d/i.test(shown)) return { kind: "date", shows: "day" };
  return { kind: "date", shows: /m/i.test(shown) ? "month" : "year" };
}
