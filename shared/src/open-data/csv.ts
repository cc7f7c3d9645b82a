/** How the cells of a CSV file are written. */
export interface CsvDialect {
  delimiter: "," | ";";
  decimalMark: "." | ",";
  /** A mark in front that tells spreadsheets that the text is UTF-8. */
  byteOrderMark: boolean;
}

/** RFC 4180 in UTF-8 with points: what programs read, and what the standards of CSV on the web expect. */
export const programDialect: CsvDialect = { delimiter: ",", decimalMark: ".", byteOrderMark: false };

/**
 * What a spreadsheet with Dutch settings opens at a double click: it splits at `;`, takes "12.5" for a date or for text
 * and "1.234" for a thousand, and without the mark in front it spoils the ú of Súdwest-Fryslân.
 */
export const dutchDialect: CsvDialect = { delimiter: ";", decimalMark: ",", byteOrderMark: true };

/**
 * The beginning of a text that a spreadsheet would run as a formula: the four signs, also in their full-width and small
 * forms, also behind a byte order mark or spaces; and a tab or line end, after which the next cell would begin.
 * Apostrophes in front count as well: a text that already has one gets another, so that taking one off gives it back.
 * @see OWASP ASVS 1.2.10
 */
const formula = /^'*(?:[\t\r\n]|[\s\uFEFF\u200B-\u200D\u2060]*[=+\-@＝＋－＠﹦﹢﹣﹫])/;

/** A text without the power of a formula: with an apostrophe in front where it had it. Never used on numbers. */
export function protect(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `protect` was given: takes off one apostrophe, and only one that protects. */
export function unprotect(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

const plainNumber = /^-?\d+(\.\d+)?$/;

/** One line of CSV (RFC 4180) of texts and numbers that are told apart by their look. */
export function csvLine(cells: readonly string[]): string {
  return lineOf(
    cells.map((cell) => (plainNumber.test(cell) ? cell : csvText(cell, ","))),
    ",",
  );
}

/** Written cells as one line with its end. */
export const lineOf = (written: readonly string[], delimiter: CsvDialect["delimiter"]) =>
  `${written.join(delimiter)}\r\n`;

/**
 * A text or a code as a cell. One that a spreadsheet would take for another number ("0363", "12.50") stands in quotes:
 * LibreOffice keeps it as text where "quoted field as text" is ticked.
 */
export function csvText(text: string, delimiter: CsvDialect["delimiter"]): string {
  const safe = protect(text);
  const looksLikeOther = numeric.test(safe) && String(Number(safe)) !== safe;
  return looksLikeOther || needsQuotes(safe, delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Looks ahead for the first digit, so that a long text costs one pass. */
const numeric = /^(?=[.,]*\d)[\d.,]+(e[+-]?\d+)?$/i;

/** Also where a reader would else take off spaces at the ends. */
const needsQuotes = (text: string, delimiter: CsvDialect["delimiter"]) =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
