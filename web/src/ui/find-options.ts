/** One choice of a combobox. */
export interface Option {
  value: string;
  label: string;
  /** Beside the label: `GM0344, Utrecht`. Searched as well. */
  detail?: string;
  /** Other names that find it: a former municipality, a spelling. */
  also?: readonly string[];
}

/**
 * The options that a typed text finds, best first: names that begin with it, then words that do, then any place.
 * Case, accents, hyphens and a leading 's- or den do not matter. An empty text finds nothing: the list of 342 is no help.
 */
export function findOptions(options: readonly Option[], typed: string): Option[] {
  const sought = plain(typed);
  if (sought === "") return [];
  const ranked = options.flatMap((option) => {
    const rank = Math.min(
      ...[option.label, option.value, ...(option.also ?? [])].map((name) => rankOf(name, sought)),
    );
    return rank < none ? [{ option, rank }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.option.label.localeCompare(b.option.label, "nl"))
    .map(({ option }) => option);
}

/** The one option that a typed text can only mean: its name or code to the letter, or all that it finds. */
export function meantOption(options: readonly Option[], typed: string): Option | null {
  const sought = plain(typed);
  const found = findOptions(options, typed);
  const exact = found.filter((option) => [option.label, option.value].some((name) => plain(name) === sought));
  if (exact.length === 1) return exact[0] ?? null;
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The option whose name is nearest to a text that finds nothing, for "Bedoelt u …?"; null when none is near. */
export function nearestOption(options: readonly Option[], typed: string): Option | null {
  const sought = plain(typed);
  if (sought.length < 4) return null;
  const near = options
    .map((option) => ({ option, distance: distanceOf(plain(option.label), sought) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= 2 ? near.option : null;
}

const none = 3;

function rankOf(name: string, sought: string): number {
  const at = ` ${plain(name)}`.indexOf(sought);
  if (at < 0) return none;
  if (at === 1) return 0;
  return ` ${plain(name)}`.includes(` ${sought}`) ? 1 : 2;
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^s (?=\S)/, "")
    .trim();
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? least) + 1 : least;
      next.push(Math.min(least, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? a.length;
}
