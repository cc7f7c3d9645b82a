import type { RecordedRow } from "./recorded-table.ts";

/**
 * Understands the filters that Statistics Netherlands documents and we use: `eq`, `ge`, `startswith`, `and`, `or`, and
 * parentheses. @throws Error for anything else: the player answers 400 then, as the real one does
 */
export function parseFilter(filter: string): (row: RecordedRow) => boolean {
  const tokens =
    filter.match(/\s*(?:\(|\)|,|'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*|\S)/g)?.map((token) => token.trim()) ??
    [];
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`no filter: ${filter.slice(0, 80)}`);
    return token;
  };
  const text = () => take().slice(1, -1).replaceAll("''", "'");
  const of = (row: RecordedRow, name: string) => String(row[name] ?? "").trim();
  const either = (): ((row: RecordedRow) => boolean) => {
    const parts = [both()];
    while (tokens[at] === "or") {
      at++;
      parts.push(both());
    }
    return (row) => parts.some((part) => part(row));
  };
  const both = (): ((row: RecordedRow) => boolean) => {
    const parts = [one()];
    while (tokens[at] === "and") {
      at++;
      parts.push(one());
    }
    return (row) => parts.every((part) => part(row));
  };
  const one = (): ((row: RecordedRow) => boolean) => {
    const name = take();
    if (name === "(") {
      const inside = either();
      take(")");
      return inside;
    }
    if (name === "startswith") {
      take("(");
      const column = take();
      take(",");
      const prefix = text();
      take(")");
      return (row) => of(row, column).startsWith(prefix);
    }
    const operator = take();
    const value = text();
    if (operator === "eq") return (row) => of(row, name) === value;
    if (operator === "ge") return (row) => of(row, name) >= value;
    throw new Error(`no operator: ${operator}`);
  };
  const whole = either();
  if (at !== tokens.length) throw new Error(`more than a filter: ${tokens.slice(at).join(" ")}`);
  return whole;
}
