/** Whether a number in a text is a name, a year, a date or a time: nothing that was measured. */
export function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const behind = text.slice(end, end + 40);
  const number = text.slice(start, end);
  return (
    isPartOfWord(before, behind, number) ||
    isYear(behind, number) ||
    isDate(before, behind, number) ||
    (!countsSomething(behind, number) &&
      (namesBefore.test(before) || (goalsBefore.test(before) && isGoal(number)))) ||
    (knownTotals.test(`${number}${behind}`) && !/[\d.,]$/.test(before)) ||
    // `1.` and `1)` at the beginning of a line count the lines.
    (before === "" && /^\d{1,2}$/.test(number) && /^[.)]\s/.test(behind))
  );
}

/** There are 17 of them: `doel 45` is no name. */
function isGoal(number: string): boolean {
  const goal = Number.parseInt(number, 10);
  return goal >= 1 && goal <= 17;
}

/** A rank is told by figures; other ordinals count what people wrote. */
const rankBehind =
  /^(?:e|de|ste|st|nd|rd|th)[ \u00A0](?:plaats|plek|positie|rang|place|position|rank)(?!\p{L})/iu;

/** CO2, COVID-19, G40, PM2,5; 4e, 21ste, 3D; 65-plussers, 12-jarigen; 24/7. */
function isPartOfWord(before: string, behind: string, number: string): boolean {
  if (/\p{L}[\p{N}.,]*$/u.test(before) || /\p{L}[-‑]$/u.test(before)) return true;
  if (!/^\d+$/.test(number) || rankBehind.test(behind)) return false;
  if (/^(?:\+(?!\d)|[-‑](?:plus|jarig|year-old))/u.test(behind)) return true;
  if (/^\/7(?!\d)/.test(behind) && number === "24") return true;
  if (/24\/$/.test(before) && number === "7") return true;
  return /^\p{L}/u.test(behind) && !/^(?:x|km|m|kg|ha|ton|mln|mrd|k)(?!\p{L})/iu.test(behind);
}

/** What numbers count or measure. */
const counted =
  /^\s?(?:procent|per ?cent|%|inwoners|gemeenten|provincies|waterschappen|mensen|personen|huishoudens|woningen|banen|bedrijven|euro|keer|maal|ton|hectare|kilometer|inhabitants|residents|municipalities|provinces|people|persons|households|homes|dwellings|jobs|companies|euros|times|tonnes|hectares|kilometres)(?!\p{L})/iu;

/** `In artikel 5 gemeenten` and `doel 5 procent` hide a number; the Agenda 2030 has municipalities of its own. */
const countsSomething = (behind: string, number: string): boolean =>
  !/^20\d\d$/.test(number) && (/[%\p{L}]$/u.test(number) || counted.test(behind));

/** Four digits from 1900 to 2100, unless they count something: `2015 gemeenten`, `€ 2020`. */
const isYear = (behind: string, number: string): boolean =>
  /^(?:19|20)\d\d$/.test(number) && !counted.test(behind);

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";
const monthBehind = new RegExp(`^(?:[-–]\\d{1,2})? (?:${months})(?!\\p{L})`, "iu");
const monthBefore = new RegExp(`(?:${months}) $`, "iu");

/** `21 november`, `November 21`, `21-11-2026`, `10:30`, `10.30 uur`. */
function isDate(before: string, behind: string, number: string): boolean {
  if (/^\d{1,2}$/.test(number) && (monthBehind.test(behind) || monthBefore.test(before))) return true;
  if (/^\d{1,2}$/.test(number) && /^-\d{1,2}-(?:19|20)\d\d(?!\d)/.test(behind)) return true;
  if (/^\d{1,2}$/.test(number) && /(?<!\d)\d{1,2}-$/.test(before) && /^-(?:19|20)\d\d(?!\d)/.test(behind))
    return true;
  if (/^\d{1,2}$/.test(number) && (/^:\d\d(?!\d)/.test(behind) || /(?<!\d)\d{1,2}:$/.test(before)))
    return true;
  return /^\d{1,2}\.\d\d$/.test(number) && /^ uur(?!\p{L})/u.test(behind);
}

const goalNames =
  "doel(?:en)?|goals?|sdg(?:['’]?s)?|(?:sub)?doelstelling(?:en)?|subdoel(?:en)?|targets?|indicator(?:en|s)?";
const named = [
  "artikel(?:en)?|articles?|lid|paragra(?:af|fen)|paragraphs?|sections?|hoofdstuk(?:ken)?|chapters?",
  "de(?:el|len)|parts?|bijlagen?|annex(?:es)?|stap(?:pen)?|steps?|fasen?|phases?|versies?|versions?|agenda",
  "pagina(?:['’]?s)?|pages?|blz\\.?|p\\.|nummers?|numbers?|nrs?\\.?|nos?\\.?|kamerstuk(?:ken)?|dossiers?",
  "resoluties?|resolutions?|protocol|jaren|niveaus?|levels?|boxe?s?|types?|categorie|category|klassen?",
  "postbus|weken|weeks?|kwartaal|quarter|aanbeveling(?:en)?|recommendations?|actielijn(?:en)?|actiepunt(?:en)?|route|horizon|visie|scenario|voetnoot",
].join("|");

/** What stands between the numbers of a row. */
const between = "(?:\\s*(?:,|en|and|of|or|tot en met|tot|t/m|to|through|[-–&])\\s*|\\s+)";
const numbered = "\\d+(?:\\.[\\da-z]+)*";

/** A number, or several in a row, behind the word that they belong to: `doelen 3, 5 en 11.6`. */
const rowBehind = (words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})[ \\u00A0](?:${numbered}(?:${between}${numbered})*${between})?$`, "iu");
const namesBefore = rowBehind(named);
const goalsBefore = rowBehind(goalNames);

/** The totals of the Agenda 2030 itself. */
const knownTotals =
  /^(?:17|zeventien|seventeen) (?:(?:duurzame|wereldwijde|sustainable|global) )?(?:development )?(?:ontwikkelings)?(?:doelen|goals|global goals|sdg['’]?s|werelddoelen)(?!\p{L})|^169 (?:subdoelen|targets|doelstellingen)(?!\p{L})/iu;
