import iconv from "iconv-lite";
import { makeWorkbook, row } from "./make-workbook.ts";

/**
 * For tests: a sheet that was saved as "Unicode text": UTF-16, tabs, a title, headings over two lines, a row with the
 * total, notes, names with slips, a line end of its own kind here and there.
 */
export function unicodeText(): Buffer {
  const lines = [
    "Openbare toiletten en meldingen\t\t\t\t",
    "Bron: eigen telling\t\t\t\t",
    "\t\t\t\t",
    "Gemeente\t2023\t\t2024\t",
    "\tOpenbare toiletten\tMeldingen\tOpenbare toiletten\tMeldingen",
    "Utrecht (gemeente)\t1,5\t1.234\t1,6\t1.300",
    "'s-Gravenhage\t2,0\t12.345.678\t2,1\t13.000",
    "Súdwest-Fryslân\t0,9\tx\t1,0\t.",
    "Amstedam\t3,1\t5\t3,3\t6",
    '"Nuenen, Gerwen en Nederwetten"\t0,4\t7\t0,5\t8',
    "Totaal\t7,9\t12.346.924\t8,5\t14.314",
    "* voorlopige cijfers\t\t\t\t",
    "Afgedrukt op 1 februari 2025",
  ];
  return iconv.encode(`\uFEFF${lines.join("\r\n")}\r\n`, "utf-16le");
}

/**
 * For tests: a workbook as people make it: a merged title, codes as numbers without their zeros, percentages as a format,
 * a hidden row, a hidden sheet with a list, formulas, an error, and notes below.
 */
export function handMadeWorkbook(): Buffer {
  const percent = (value: number) => `<c s="1"><v>${value}</v></c>`;
  const rows = [
    row(1, ["Verzoeken om informatie op tijd beantwoord, 2024"]),
    row(3, ["Code", "Gemeente", "Jaar", "Op tijd", "Toelichting"]),
    row(4, [344, "Utrecht", 2024, percent(0.813), "geteld in januari"]),
    row(5, [363, "Amsterdam", 2024, percent(0.75), null], ' hidden="1"'),
    row(6, [14, "Groningen", 2024, '<c s="1"><f>D4/2</f><v>0.4065</v></c>', null]),
    row(7, [355, "Zeist", 2024, '<c t="e"><v>#N/A</v></c>', "komt later"]),
    row(9, ["* Uit het zaaksysteem. Cijfers per 31 december."]),
  ];
  return makeWorkbook({
    sheets: [
      { name: "Keuzes", rows: row(1, ["ja"]) + row(2, ["nee"]), hidden: true },
      {
        name: "Cijfers 2024",
        rows: rows.join(""),
        after: '<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>',
      },
    ],
    formats: ["0.0%"],
  });
}

/**
 * For tests: one indicator with municipalities side by side, in Windows-1252: points between thousands, line ends of two
 * kinds, the word "geheim", a column too many at the end of each row, a first line that only Excel understands.
 */
export function municipalitiesSideBySide(): Buffer {
  const lines = [
    "sep=;\n",
    "Aantal inwoners;;;;;\r\n",
    "\n",
    "Jaar;Utrecht;Noardeast-Fryslân;Den Haag;GM1999;Noord-Holland;\r\n",
    "2020;357.597;45.287;545.838;geheim;2.879.527;\n",
    "2021;359.370;45.481;548.320;1.234;2.888.486;\r\n",
    "2022*;361.699;;553.306;-;2.909.827;\n",
  ];
  return iconv.encode(lines.join(""), "win1252");
}
