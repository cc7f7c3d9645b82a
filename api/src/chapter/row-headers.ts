import type { PdfParts } from "./pdf-pack.ts";

/**
 * Makes the first cell of each body row a header of its row: the compiler can only tag header rows.
 * Deterministic: nothing but these cells changes.
 * @throws Error when a row has no cell where it says that there is one
 */
export function addRowHeaders({ objects }: PdfParts): void {
  const isA = (number: number, role: string) => roleOf(objects.get(number) ?? "") === role;
  for (const [number, body] of objects) {
    if (!isA(number, "TBody")) continue;
    for (const row of kidsOf(body).filter((kid) => isA(kid, "TR")))
      for (const [place, cell] of kidsOf(objects.get(row) ?? "").entries()) {
        const text = objects.get(cell);
        if (text === undefined) throw new Error(`The PDF has no cell ${cell}.`);
        // The compiler lists the headers of each cell by id; row and column scopes now say the same.
        const free = text.replace(/\s*\/Headers \[[^\]]*\]/, "");
        objects.set(cell, place === 0 ? headOfRow(free) : free);
      }
  }
}

const roleOf = (element: string) => /^<<\s*\/Type \/StructElem\s+\/S \/(\w+)/.exec(element)?.[1];

const kidsOf = (element: string) =>
  [...(/\/K \[([^\]]*)\]/.exec(element)?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid));

function headOfRow(cell: string): string {
  const head = cell.replace(/\/S \/T[DH]\b/, "/S /TH");
  if (head.includes("/O /Table")) return head.replace("/O /Table", "/O /Table /Scope /Row");
  const scope = "<< /O /Table /Scope /Row >>";
  return head.includes("/A [")
    ? head.replace("/A [", `/A [${scope} `)
    : head.replace("/S /TH", `/S /TH /A [${scope}]`);
}
