/**
 * The cells of a text that a spreadsheet put on the clipboard: tabs between cells, line ends between rows. A cell with a
 * tab, a line end or a quote of its own stands between quotes, with its quotes doubled. Rows may differ in length.
 */
export function readClipboard(text: string): string[][] {
  const rows = quotedRows(text) ?? text.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  while (rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
  return rows;
}

/** Null when a quote is never closed: then quotes are ordinary characters, as in `"t Zand`. */
function quotedRows(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (!cell) return null;
    row.push(cell.text);
    at = cell.end;
    if (text[at] === "\t") {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
}

const endOfCell = /[\t\r\n]|$/g;

function plainCell(text: string, from: number): { text: string; end: number } {
  endOfCell.lastIndex = from;
  const end = endOfCell.exec(text)?.index ?? text.length;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): { text: string; end: number } | null {
  const match = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  match.lastIndex = from;
  const found = match.exec(text);
  if (found) return { text: (found[1] ?? "").replaceAll('""', '"'), end: match.lastIndex };
  // A quote that closes in the middle of a cell (`"a" b`) was typed by somebody; one that never closes is the end of it.
  return /^"[^"\t\r\n]*"/.test(text.slice(from, from + 200)) ? plainCell(text, from) : null;
}
