const here = "https://own.invalid";

/** Path and search of a saved view: longer ones no link in a mail survives. */
export const longestAddress = 2_000;
/** What anybody may have shortened: a comparison with every choice in it, and no more room than that. */
export const longestShortened = 1_200;

/**
 * The first part of every address that may be shared. What opens something for whoever has it (an invitation, a personal
 * link, a new password, a set by its link) is not among them, nor are redirects: those would chain.
 */
export const sharedPlaces: ReadonlySet<string> = new Set([
  "",
  ...["gemeenten", "provincies", "waterschappen", "doelen", "indicatoren", "taakvelden", "drempels"],
  ...[
    "vergelijken",
    "voorbeelden",
    "netwerk",
    "data",
    "revisies",
    "methode",
    "hulp",
    "zoeken",
    "galerij",
    "insluiten",
    "klopt",
  ],
  ...["eigen", "definities", "logboek", "invoer", "goedkeuren", "rondes", "controleregels", "bronnen"],
  ...["bestanden", "publiceren", "hoofdstuk", "hoofdstukken", "beheer", "account", "sets", "vragen"],
]);

/** Below these, whoever has an address can open or do something with it. */
const secretPlaces = [
  ["wachtwoord"],
  ["uitnodiging"],
  ["bijdragen"],
  ["sets", "gedeeld"],
  ["sets", "stop"],
  ["klopt", "antwoord"],
];

/**
 * The parts of a path as the router reads them: decoded, in small letters, without `/en`. Null for a path that another
 * reader could take for a different one: an empty part, or one that still hides a slash or an encoding.
 */
export function placeOf(pathname: string): string[] | null {
  const parts: string[] = [];
  for (const part of pathname.replace(/^\//, "").replace(/\/$/, "").split("/")) {
    const decoded = decodedPart(part);
    if (decoded === null || /[/\\%]/.test(decoded)) return null;
    parts.push(decoded.toLowerCase());
  }
  if (parts[0] === "en") parts.shift();
  if (parts.length === 1 && parts[0] === "") return [];
  return parts.includes("") ? null : parts;
}

function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Whether a path works for whoever has it, so that it is kept nowhere; also one that cannot be read for certain. */
export function opensSomething(pathname: string): boolean {
  const place = placeOf(pathname);
  return (
    place === null || secretPlaces.some((secret) => place.length > secret.length && isBelow(place, secret))
  );
}

const isBelow = (place: readonly string[], secret: readonly string[]) =>
  secret.every((part, index) => place[index] === part);

/**
 * An address of our own site as it is stored: path and search, in ASCII, without fragment. Null for everything else: an
 * address that leads elsewhere (`//example.org`, `/\\example.org`, `https:…`) or that is no page to share.
 */
export function ownAddress(wished: string): string | null {
  if (wished.length > longestAddress || !/^\/[\x21-\x7e\u00a1-\uffff]*$/u.test(wished)) return null;
  if (/^\/[/\\]/.test(wished) || wished.includes("\\") || !URL.canParse(wished, here)) return null;
  const { origin, pathname, search } = new URL(wished, here);
  if (origin !== here || pathname.startsWith("//")) return null;
  const place = placeOf(pathname);
  if (!place || !sharedPlaces.has(place[0] ?? "")) return null;
  if (secretPlaces.some((secret) => isBelow(place, secret))) return null;
  const address = `${pathname}${search}`;
  return address.length <= longestAddress ? address : null;
}
