import type { Locale } from "../text/define-text.ts";

/** Words that name a cause. Generated text never uses them; beside a figure they claim what it does not show. */
export const causeWords: Record<Locale, RegExp> = {
  nl: /(?<!\p{L})(?:daardoor|hierdoor|waardoor|dankzij|als gevolg van|te danken aan|te wijten aan|leidde tot|leidt tot|veroorza(?:akt|akte|ken|akten)|het gevolg van|komt door|kwam door)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:because of|due to|thanks to|as a result of|caused by|cause[sd]?|led to|leads to|owing to|the result of)(?!\p{L})/iu,
};

/** A place in a row: two or three places mean nothing. */
export const rankWords: Record<Locale, RegExp> = {
  nl: /(?<!\p{L})(?:op plaats \d+|plek \d+|de \d+e plaats|nummer (?:één|een|1)|bovenaan|onderaan de|koploper|hekkensluiter|best presterende|slechtst presterende|beste gemeente|slechtste gemeente)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:rank(?:s|ed)? \d+|number one|place \d+|\d+(?:st|nd|rd|th) place|top of the list|bottom of the list|best performing|worst performing|best municipality|worst municipality)(?!\p{L})/iu,
};
