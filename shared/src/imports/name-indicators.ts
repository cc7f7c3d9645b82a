import type { Bilingual } from "../framework/indicator.ts";
import type { ResolvedName } from "./name-areas.ts";
import { isFigureOfSource, saysUnit } from "./name-source-measure.ts";
import { plainHeading } from "./propose-headings.ts";
import type { RegisteredDefinition } from "./register.ts";

const mostSuggestions = 5;
/** Below this share of words in common two names have nothing to do with each other. */
const leastLikeness = 0.34;

/** Names of indicators in a file as codes of ours. */
export class IndicatorNames {
  readonly #byName = new Map<string, Set<string>>();
  readonly #codes: ReadonlySet<string>;
  readonly #candidates: readonly { code: string; name: string; words: readonly (readonly string[])[] }[];
  /** By the name of a column that an indicator is made from, and that is not its figure: offered, and not certain. */
  readonly #madeFrom = new Map<string, RegisteredDefinition[]>();
  readonly #preferred: ReadonlySet<string>;
  readonly #known = new Map<string, ResolvedName>();

  /**
   * @param preferred indicators that are probably meant: those that a round asks
   * @param fileName in which the number of a table may stand; then the columns are called as in that table
   */
  constructor(
    definitions: readonly RegisteredDefinition[],
    preferred: readonly string[] = [],
    fileName = "",
  ) {
    this.#preferred = new Set(preferred);
    this.#codes = new Set(definitions.map(({ code }) => code));
    for (const definition of definitions) {
      const { code, name, source } = definition;
      const isTable = source?.table && fileName.toLowerCase().includes(source.table.toLowerCase());
      const measure = isTable ? source.measure : null;
      const isItself = isFigureOfSource(definition);
      for (const text of [code, name?.nl, name?.en, isItself ? measure : null]) {
        const key = plainHeading(text ?? "");
        if (key !== "") this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(code));
      }
      const part = isItself ? "" : plainHeading(measure ?? "");
      if (part !== "") this.#madeFrom.set(part, [...(this.#madeFrom.get(part) ?? []), definition]);
    }
    this.#candidates = definitions.map(({ code, name, numerator, source }) => ({
      code,
      name: name?.nl ?? code,
      words: [name, numerator, source?.measure ? { nl: source.measure, en: code } : null].flatMap(bothWords),
    }));
  }

  /** The indicator with this code, or with this name in either language when no other has it. Quick. */
  find(text: string): Pick<ResolvedName, "code" | "isCode"> {
    if (this.#codes.has(text)) return { code: text, isCode: true };
    const key = plainHeading(text);
    const itself = this.#madeFrom.get(key)?.filter(({ unit }) => saysUnit(unit, text)) ?? [];
    const named = [...new Set([...(this.#byName.get(key) ?? []), ...itself.map(({ code }) => code)])];
    const asked = named.filter((code) => this.#preferred.has(code));
    const [only = null] = asked.length > 0 ? asked : named;
    return { code: asked.length === 1 || named.length === 1 ? only : null, isCode: false };
  }

  /** The same; when nothing is found, which ones look like it. */
  resolve(text: string): ResolvedName {
    let known = this.#known.get(text);
    if (!known) {
      known = this.#lookUp(text);
      this.#known.set(text, known);
    }
    return known;
  }

  #lookUp(text: string): ResolvedName {
    const sure = this.find(text);
    return { ...sure, suggestions: sure.code === null ? this.suggest(text) : [] };
  }

  /** Whether an indicator is made from a column of this name, and the column is not its figure. */
  isMadeFrom(text: string): boolean {
    return this.#madeFrom.has(plainHeading(text));
  }

  /** Indicators that are made from it, then those whose names share words with the text, the likest first. */
  suggest(text: string): { code: string; name: string }[] {
    const made = (this.#madeFrom.get(plainHeading(text)) ?? []).map(({ code }) => code as string);
    const words = wordsOf(text);
    if (words.length === 0 && made.length === 0) return [];
    return this.#candidates
      .map(({ code, name, words: names }) => ({
        code,
        name,
        likeness:
          (made.includes(code) ? 1 : 0) +
          Math.max(0, ...names.map((other) => likeness(words, other))) +
          (this.#preferred.has(code) ? 0.1 : 0),
      }))
      .filter((one) => one.likeness >= leastLikeness)
      .sort((one, other) => other.likeness - one.likeness || (one.code < other.code ? -1 : 1))
      .slice(0, mostSuggestions)
      .map(({ code, name }) => ({ code, name }));
  }
}

function bothWords(name: Bilingual | null | undefined): string[][] {
  return name ? [wordsOf(name.nl), wordsOf(name.en)] : [];
}

const empty = new Set(
  "de het een van voor in op aan en of met per te bij naar the a an of for in on and or with by to at is aantal percentage procent totaal".split(
    " ",
  ),
);

/** Words that say something: `TotaleBevolking_1` is totale, bevolking. */
function wordsOf(text: string): string[] {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/_\d+$/, "");
  const words = plainHeading(apart)
    .split(" ")
    .filter((word) => word.length > 1 && !empty.has(word) && !/^\d+$/.test(word));
  return [...new Set(words)];
}

/** Share of words that two names have in common; a word that begins another counts for half. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (other.length === 0) return 0;
  let common = 0;
  for (const word of one)
    if (other.includes(word)) common++;
    else if (other.some((candidate) => beginsAlike(word, candidate))) common += 0.6;
  return common / Math.max(1, (one.length + other.length) / 2);
}

function beginsAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length >= 5 && one.slice(0, length) === other.slice(0, length);
}
