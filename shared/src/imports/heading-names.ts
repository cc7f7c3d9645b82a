/**
 * The headings of a table as names that differ from one another, for a map to point at: a second "Naam" is "Naam (2)",
 * a column without a heading "kolom 5". Of a heading over several lines the lines are joined; a word of an upper line
 * stands for the columns to its right as well, until the next word (that is how merged cells look).
 * @param lines the lines of the headings, the upper one first
 */
export function nameHeadings(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const upper = lines.slice(0, -1).map((line) => spread(line, width));
  const last = lines.at(-1) ?? [];
  const names: string[] = [];
  const taken = new Map<string, number>();
  for (let at = 0; at < width; at++) {
    const words = [...upper.map((line) => line[at] ?? ""), clean(last[at] ?? "")];
    const name = words.filter((word, place) => word !== "" && words.indexOf(word) === place).join(" ");
    names.push(unique(name === "" ? `kolom ${at + 1}` : name, taken));
  }
  return names;
}

/** The names of headings on one line. */
export function uniqueHeadings(cells: readonly string[]): string[] {
  return nameHeadings([cells]);
}

function spread(line: readonly string[], width: number): string[] {
  const words: string[] = [];
  for (let at = 0; at < width; at++)
    words.push(clean(line[at] ?? "") || (at > 0 ? (words[at - 1] ?? "") : ""));
  return words;
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : unique(`${name} (${count})`, taken);
}

const clean = (text: string) => text.replace(/\s+/g, " ").trim();
