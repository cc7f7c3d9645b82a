import type { Locale } from "../text/define-text.ts";

/** Finds numbers that stand in words, in one language. Each match begins and ends at a word. */
export function numberWords(locale: Locale): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns[locale].join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** `een` is an article more often than a number, `one` a pronoun: by themselves they do not count, nor do ordinals. */
const dutchSmall =
  "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien";
const dutchTens = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig";
const dutchPart = `een|één|${dutchSmall}|${dutchTens}|honderd|duizend`;
// At most six parts: `negentien` can be split in two ways, and so on without end.
const dutchWhole = `(?:(?:${dutchPart})(?:en|ën)?){0,6}(?:${dutchSmall}|${dutchTens}|honderd|duizend|miljoen|miljard)`;
const dutchHundredAndOne = `(?:(?:${dutchPart})(?:en|ën)?){0,6}(?:honderd|duizend)(?:en)?(?:een|één)`;

const englishSmall =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const englishTens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const englishWhole = `(?:${englishTens})-(?:one|${englishSmall})|${englishSmall}|${englishTens}|hundred|thousand|million|billion`;

/** What people count: here `one` is a number, and Roman figures are. */
const dutchThings =
  "(?:procent(?:punt)?|gemeenten?|provincies?|waterschap(?:pen)?|doel(?:en)?|indicator(?:en)?|inwoners?)(?![\\p{L}])";
const englishThings =
  "(?:per ?cent|municipalit(?:y|ies)|provinces?|water boards?|goals?|indicators?|inhabitants?)(?![\\p{L}])";

const patterns: Record<Locale, readonly string[]> = {
  nl: [
    "(?:de|een) helft",
    "(?:een|één) ?(?:derde|vierde|vijfde|tiende|kwart)(?= (?:van|deel|meer|minder|hoger|lager))",
    "(?:twee|drie|vier) ?(?:derde|vierde|vijfde|tiende)(?:n)?",
    "(?:een|drie) ?kwart",
    // Written as one word it is no ordinal.
    "(?:een|één)(?:derde|vierde|vijfde|tiende|kwart)(?:n)?",
    "(?:een|één) (?:procent(?:punt)?|miljoen|miljard)",
    `tientallen|honderdtallen|honderden|duizenden|miljoenen|miljarden|(?:${dutchSmall}|${dutchTens}|honderd)tal|dozijn(?:en)?`,
    "anderhal(?:f|ve)",
    `(?:${dutchSmall})[eë]nhal(?:f|ve)`,
    "(?:dubbel|half) zo ?(?:veel|groot|hoog|laag|vaak)",
    `nul|[eé]én(?= ${dutchThings})|een(?= op de )|[IVXLC]{2,7}(?= ${dutchThings})`,
    "verdubbel(?:d|de|den|t|en|ing)|gehalveerd|halveer(?:t|de|den)|halvering|verdrievoudig(?:d|de|den|t|ing)",
    "(?:twee|drie|vier|vijf|tien)(?:maal|voudig|voud)",
    dutchHundredAndOne,
    dutchWhole,
  ],
  en: [
    "(?<!(?:first|second) )(?:one |a )?half of|(?:the|one|a|nearly|almost|about|over|under|roughly|than) half",
    "(?:a|one)[ -]quarter|(?:a|one) per ?cent",
    "(?:a |several )?(?:dozens?|hundreds|thousands|millions|billions)",
    "(?:a|one)[ -](?:third|quarter|fifth|tenth)(?= (?:of|more|less|higher|lower))",
    "(?:two|three|four)[ -](?:thirds|quarters|fifths|tenths)",
    "doubled|doubling|halved|halving|tripled|tripling|twice|(?:two|three|four|five|ten)fold",
    `zero|none(?= of )|one(?= (?:in|out of) )|one(?= ${englishThings})|[IVXLC]{2,7}(?= ${englishThings})`,
    englishWhole,
  ],
};
