import type { CellStyle, CellValue, FillStyle } from "hucre";

/** What a cell of the template is for. Its colour never stands alone: the column "state" says it in words. */
export type TemplateShade = "input" | "prefilled" | "example" | "locked" | "plain";

/** Of the whole workbook. */
export const font = { name: "Calibri", size: 11 };

const thin = { style: "thin", color: { rgb: "B8B8B8" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };

/** One colour over the whole cell. */
export function solid(rgb: string) {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } } as const;
}

const fills: Record<TemplateShade, FillStyle> = {
  input: solid("FFF8DC"),
  prefilled: solid("DCEBFA"),
  example: {
    type: "pattern",
    pattern: "lightUp",
    fgColor: { rgb: "7A4FA3" },
    bgColor: { rgb: "F6EEFB" },
  },
  locked: solid("E6E6E6"),
  plain: { type: "pattern", pattern: "none" },
};

/** A cell of the table: only inputs can be written in. */
export function cellStyle(
  shade: TemplateShade,
  more: Pick<CellStyle, "numFmt" | "alignment"> = {},
): CellStyle {
  const writable = shade === "input" || shade === "prefilled" || shade === "example";
  return {
    ...(shade !== "plain" && { fill: fills[shade] }),
    border,
    alignment: { vertical: "top", wrapText: more.numFmt === undefined, ...more.alignment },
    ...(more.numFmt !== undefined && { numFmt: more.numFmt }),
    protection: { locked: !writable },
  };
}

export const headingStyle: CellStyle = {
  font: { ...font, bold: true, color: { rgb: "FFFFFF" } },
  fill: solid("1F3A5F"),
  border,
  alignment: { vertical: "center", wrapText: true },
};

export const titleStyle: CellStyle = { font: { ...font, bold: true, size: 16 } };
export const subtitleStyle: CellStyle = { font: { ...font, bold: true, size: 12 } };
export const textStyle: CellStyle = { alignment: { vertical: "top", wrapText: true } };

/** Where a reason is still needed. */
export const reasonStyle: CellStyle = {
  fill: { ...solid("F7B267"), bgColor: { rgb: "F7B267" } },
};

/** As many decimals as are stored, so that a number comes back as the same text. */
export const decimalFormat = (decimals: number) => (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);

/** Points per line of text of 11 points, and the most that a row can have. */
const lineHeight = 15;
const highest = 409;

/**
 * How high a row must be for its texts, counted in characters: programs that open the file do not all make rows higher
 * by themselves.
 */
export function heightOf(cells: readonly { width: number; value: CellValue }[]): number {
  const lines = cells.map(({ width, value }) =>
    typeof value === "string"
      ? value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0)
      : 1,
  );
  return Math.min(highest, Math.max(1, ...lines) * lineHeight);
}
