/**
 * Stands in for `intl-messageformat` in the web's bundles (see vite.config.ts): 1 kB instead of 10 kB compressed, in
 * pages that may weigh 130 kB. It knows what our messages use: values, `plural` with `=n` and `#`, `select`, nesting
 * and quotes. Numbers and dates are handed in as text, so it has no formats for those.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export class IntlMessageFormat {
  private readonly parts: readonly Part[];
  private readonly locale: string;

  /** @throws SyntaxError when the message uses more than this format knows */
  constructor(message: string, locale: string) {
    this.locale = locale;
    const reader = { message, at: 0 };
    this.parts = readParts(reader, false);
    if (reader.at < message.length) throw new SyntaxError(`brace without its other half in: ${message}`);
  }

  /** @throws Error when a value that the message names is not given */
  format(values: Values = {}): string {
    return write(this.parts, values, this.locale, "");
  }
}

type Values = Record<string, string | number>;
type Part =
  | string
  | { hash: true }
  | { name: string; kind: "value" | "plural" | "select"; cases: Map<string, Part[]> };
interface Reader {
  message: string;
  at: number;
}

function write(parts: readonly Part[], values: Values, locale: string, count: string): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      if ("hash" in part) return count;
      const value = values[part.name];
      if (value === undefined) throw new Error(`no value for {${part.name}}`);
      if (part.kind === "value") return String(value);
      const chosen = part.cases.get(
        part.kind === "select" ? String(value) : caseOf(part.cases, Number(value), locale),
      );
      const number = part.kind === "plural" ? numberText(Number(value), locale) : count;
      return write(chosen ?? part.cases.get("other") ?? [], values, locale, number);
    })
    .join("");
}

function caseOf(cases: Map<string, Part[]>, value: number, locale: string): string {
  return cases.has(`=${value}`) ? `=${value}` : new Intl.PluralRules(locale).select(value);
}

function numberText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

function readParts(reader: Reader, inPlural: boolean): Part[] {
  const parts: Part[] = [];
  while (reader.at < reader.message.length) {
    const mark = reader.message[reader.at];
    if (mark === "}") break;
    if (mark === "{") parts.push(readArgument(reader));
    else if (mark === "#" && inPlural) {
      parts.push({ hash: true });
      reader.at += 1;
    } else parts.push(readText(reader, inPlural));
  }
  return parts;
}

/** Text until the next mark. `''` is an apostrophe; `'{` begins a quotation that runs to the next apostrophe. */
function readText(reader: Reader, inPlural: boolean): string {
  const pattern = inPlural ? /''|'[{}#][^']*'?|[^{}#]/y : /''|'[{}][^']*'?|[^{}]/y;
  let text = "";
  for (;;) {
    pattern.lastIndex = reader.at;
    const [found] = pattern.exec(reader.message) ?? [];
    if (found === undefined) return text;
    reader.at += found.length;
    if (found === "''") text += "'";
    else text += found.length > 1 ? found.replace(/^'|'$/g, "") : found;
  }
}

function readArgument(reader: Reader): Part {
  const name = take(reader, /\{\s*(\w+)\s*/y);
  if (reader.message[reader.at] === "}") {
    reader.at += 1;
    return { name, kind: "value", cases: new Map() };
  }
  const kind = take(reader, /,\s*(plural|select)\s*,\s*/y) === "plural" ? "plural" : "select";
  const cases = new Map<string, Part[]>();
  while (reader.message[reader.at] !== "}") {
    const choice = take(reader, /(=\d+|\w+)\s*\{/y);
    cases.set(choice, readParts(reader, kind === "plural"));
    take(reader, /(\})\s*/y);
  }
  reader.at += 1;
  if (!cases.has("other")) throw new SyntaxError(`{${name}} has no case "other" in: ${reader.message}`);
  return { name, kind, cases };
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.message);
  if (!found) throw new SyntaxError(`cannot read the message from "${reader.message.slice(reader.at)}"`);
  reader.at += found[0].length;
  return found[1] ?? "";
}
