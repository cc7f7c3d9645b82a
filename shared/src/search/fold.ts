/**
 * The words of a text as search compares them: small letters without accents, split at everything that is no letter or
 * digit. `'s-Hertogenbosch` is `s hertogenbosch`, `Skarsterlân` is `skarsterlan`, `CO₂` is `co2`.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[ßøæœłđ]/g, (letter) => withoutAccent[letter] ?? letter);
  return plain.match(/[a-z0-9]+(?:\.[0-9]+[a-z]?)*/g) ?? [];
}

/** Letters that are no letter with a mark. */
const withoutAccent: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
};

/**
 * The stem of a folded word, for comparing only: plurals and inflected forms fall together with their singular, in
 * Dutch (`scholen` and `school`, `huizen` and `huis`, `wegen` and `weg`) and well enough in English (`cities`, `city`).
 * Words of three letters, and what holds a digit, stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const known = irregular[word];
  if (known) return known;
  const bare = word.replace(/ies$/, "y").replace(/(?:heden|heid)$/, "heid");
  const shorter = bare.replace(endings, "");
  const stem = shorter.length >= 3 ? shorter : bare;
  // An open syllable is written with one vowel, a closed one with two; f and s sound as v and z before an ending.
  return stem
    .replace(/([a-z])\1/g, "$1")
    .replace(/v$/, "f")
    .replace(/z$/, "s");
}

/** An s that belongs to a short word (`huis`, `glas`) is no plural. */
const endings = /(?:en|es|e|(?<=.{4})s)$/;

const irregular: Readonly<Record<string, string>> = {
  kinderen: "kind",
  children: "child",
  women: "woman",
  men: "man",
  steden: "stad",
  leden: "lid",
  schepen: "schip",
};

/** Words that say nothing about what is sought, in folded form. */
const emptyWords = new Set(
  "de het een en of in op van voor per met bij naar te uit om aan is the a an and or of in on for per with to by at".split(
    " ",
  ),
);

/** Words that many names begin with: they tell nothing when the rest of the name is not found. */
export const weakWords: ReadonlySet<string> = new Set(
  "nieuw nieuwe oud oude groot grote klein kleine noord zuid oost west sint new old north south east".split(
    " ",
  ),
);

/** The words of a question that count: all of them when every one is empty (`Op`, `De`). */
export function soughtWords(question: string): string[] {
  const words = wordsOf(question);
  const full = words.filter((word) => !emptyWords.has(word));
  return full.length > 0 ? full : words;
}
