/** Text of people without what no reader sees, and how many characters that was. */
export interface CleanText {
  text: string;
  removed: number;
}

/**
 * Composed letters (NFC), blanks for line ends, and nothing that is invisible, turns the direction of reading or means
 * something to a program: a text reads the same on screen, in Word and aloud.
 */
export function cleanText(raw: string): CleanText {
  const blank = raw.toWellFormed().replace(/\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g, " ");
  const cleaned = blank.replace(invisible, "").replace(stackedMarks, "$1");
  const text = cleaned.normalize("NFC");
  return { text, removed: [...blank].length - [...cleaned].length };
}

/**
 * Controls; zero-width characters, but for the joiner within an emoji; marks that turn the direction of reading;
 * soft hyphens; selectors of variants, but for that of emoji; characters without a meaning of their own.
 */
const invisible = new RegExp(
  [
    "[\\p{Cc}\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200C\\u200E\\u200F]",
    "[\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0E\\uFEFF\\uFFA0\\uFFF0-\\uFFFC]",
    "[\\p{Co}\\p{Noncharacter_Code_Point}\\u{E0000}-\\u{E0FFF}\\u{1D173}-\\u{1D17A}]",
    "(?<![\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D",
    "\\u200D(?!\\p{Extended_Pictographic})",
  ].join("|"),
  "gu",
);

/** No language writes more than four marks on one letter. */
const stackedMarks = /(\p{Mn}{4})\p{Mn}+/gu;
