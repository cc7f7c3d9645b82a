import { longestWord, withoutBrackets } from "./name-brackets.ts";
import { areaCodeOf, areaNameKey, readAreaName, suggestAreas } from "./nearest-area.ts";
import type { RegisteredArea } from "./register.ts";

/** Years that the figures of a file are about. */
export interface YearSpan {
  first: number;
  last: number;
}

/** What a text of the file is called here. */
export interface ResolvedName {
  /** Null: nothing, or several things, have this name. */
  code: string | null;
  /** Whether the text is the code itself, as the register writes it. */
  isCode: boolean;
  suggestions: readonly { code: string; name: string }[];
}

const mostSuggestions = 5;
/** Slips are looked for in so many names; a file with more is about something else than areas. */
const mostSearches = 600;

/** Other names of municipalities, as they are spoken and as they were once written, by the name in the register. */
const otherNames: Readonly<Record<string, string>> = {
  denhaag: "sgravenhage",
  gravenhage: "sgravenhage",
  thehague: "sgravenhage",
  denbosch: "shertogenbosch",
  hertogenbosch: "shertogenbosch",
  defriesemeren: "defryskemarren",
  fryskemarren: "defryskemarren",
  swf: "sudwestfryslan",
  zuidwestfriesland: "sudwestfryslan",
  nuenenca: "nuenengerwenennederwetten",
  nuenen: "nuenengerwenennederwetten",
  alphenadrijn: "alphenaandenrijn",
  capelleadijssel: "capelleaandenijssel",
  krimpenadijssel: "krimpenaandenijssel",
  friesland: "fryslan",
};

/** Names of areas in a file as codes of the register: those that exist in the years of its figures. */
export class AreaNames {
  readonly #areas: readonly RegisteredArea[];
  readonly #byCode: ReadonlyMap<string, RegisteredArea>;
  readonly #byName = new Map<string, RegisteredArea[]>();
  readonly #byBareName = new Map<string, RegisteredArea[]>();
  readonly #known = new Map<string, ResolvedName>();
  readonly #layer: RegisteredArea["layer"] | null;
  readonly #years: YearSpan | null;
  #searches = 0;

  /**
   * @param layer the one that is meant when areas of two layers have the same name (Utrecht, Groningen); null when
   * nothing says which: then such a name is asked
   */
  constructor(
    areas: readonly RegisteredArea[],
    layer: RegisteredArea["layer"] | null,
    years: YearSpan | null,
  ) {
    this.#areas = areas;
    this.#layer = layer;
    this.#years = years;
    this.#byCode = new Map(areas.map((area) => [area.code, area]));
    for (const area of areas) {
      add(this.#byName, areaNameKey(area.name), area);
      add(this.#byBareName, bareKey(area.name), area);
    }
  }

  /** The area with this code, code with lost zeros, or name that exactly one area of the years has. Quick. */
  find(text: string): Pick<ResolvedName, "code" | "isCode"> {
    if (this.#byCode.has(text)) return { code: text, isCode: true };
    const repaired = this.#byCode.get(areaCodeOf(text));
    if (repaired) return { code: repaired.code, isCode: false };
    const named = this.#meant(text);
    return { code: named.length === 1 ? (named[0]?.code ?? null) : null, isCode: false };
  }

  /** The same; when nothing is found, what was probably meant. */
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
    if (sure.code !== null) return { ...sure, suggestions: [] };
    const named = this.#meant(text);
    const alike = named.length > 1 ? named : this.#found(readAreaName(text).name);
    const near =
      alike.length > 0
        ? alike
        : this.#searches++ < mostSearches
          ? suggestAreas(text, this.#fitting(this.#areas), mostSuggestions)
          : [];
    return {
      code: null,
      isCode: false,
      suggestions: near.slice(0, mostSuggestions).map(({ code, name }) => ({ code, name })),
    };
  }

  /** The layers of all areas of the years with this name; those that the text itself leaves, when it says a kind. */
  layers(text: string): ReadonlySet<RegisteredArea["layer"]> {
    const code = this.find(text).code;
    const area = code === null ? undefined : this.#byCode.get(code);
    const { name, layer } = readAreaName(text);
    const found = this.#fitting(this.#found(name));
    const layers = new Set((found.length > 0 ? found : area ? [area] : []).map((one) => one.layer));
    return layer !== null && layers.has(layer) ? new Set([layer]) : layers;
  }

  /** Whether what somebody said of a name in another file is not what this file says of it. */
  contradicts(text: string, code: string): boolean {
    const sure = this.find(text);
    return sure.code !== null && sure.code !== code && this.layers(text).size > 1;
  }

  /** Areas of all times with this very name. */
  #found(plain: string): readonly RegisteredArea[] {
    if (plain.length > longestWord) return [];
    const key = otherNames[areaNameKey(plain)] ?? areaNameKey(plain);
    return this.#byName.get(key) ?? this.#byBareName.get(bareKey(plain)) ?? [];
  }

  /** The kind that the text names, the layer that is meant and the years decide between several. */
  #meant(text: string): readonly RegisteredArea[] {
    const { name, layer: said } = readAreaName(text);
    const fitting = this.#fitting(this.#found(name));
    const meant = said ?? this.#layer;
    const ofLayer = fitting.filter(({ layer }) => layer === meant);
    const left = ofLayer.length > 0 || said !== null ? ofLayer : fitting;
    return left.filter(({ code }, at) => left.findIndex((other) => other.code === code) === at);
  }

  /** Those that existed in one of the years; all, when the years are not known. */
  #fitting(areas: readonly RegisteredArea[]): readonly RegisteredArea[] {
    const years = this.#years;
    if (years === null) return areas;
    return areas.filter(
      ({ validFrom, validTo }) =>
        validFrom <= `${years.last}-12-31` && (validTo === null || validTo > `${years.first}-01-01`),
    );
  }
}

/** Without what stands in brackets or behind a comma: `Bergen (NH.)`, `Nuenen, Gerwen en Nederwetten`. */
function bareKey(name: string): string {
  return areaNameKey(withoutBrackets(name));
}

function add(map: Map<string, RegisteredArea[]>, key: string, area: RegisteredArea): void {
  const known = map.get(key);
  if (known) known.push(area);
  else map.set(key, [area]);
}
