import type { Finding } from "../imports/finding.ts";
import { defineText, type Locale, type MessageValues } from "./define-text.ts";
import { type RefusalCode, refusalText } from "./import-reading.ts";

/** What can be said of a file and its rows: one sentence each, with what to do. */
const findingText = defineText(
  {
    "map-no-json": "De kaart is geen geldige JSON: {reason}",
    "map-unknown-key": "De kaart heeft op de plaats {place} iets dat niet bestaat: {keys}.",
    "map-missing-key": "In de kaart ontbreekt {place}.",
    "map-not-one-of": "In de kaart kan {place} alleen zijn: {choices}.",
    "map-wrong-type": "In de kaart klopt {place} niet. Verwacht: {expected}.",
    "map-out-of-range": "In de kaart ligt {place} buiten de grenzen: {reason}.",
    "map-factor": "In de kaart moet {place} een macht van tien zijn, zoals 1000 of 0.01.",
    "map-marks": "Het decimaalteken en het teken tussen duizendtallen kunnen niet hetzelfde zijn.",
    "map-one-source":
      "De kaart noemt de bron één keer: als kolom (columns → source) of als vaste tekst (source).",
    "file-unreadable": "Het bestand kan niet worden gelezen: {reason}",
    "file-too-large": "Het bestand is {size} MB. Hoogstens {limit} MB mag. Splits het bestand.",
    "file-empty": "Het bestand is leeg.",
    "encoding-not-utf8":
      'Dit is geen UTF-8. Waarschijnlijk is het Windows-1252. Zet in de kaart "encoding": "windows-1252" en kijk of de namen kloppen.',
    "encoding-is-utf8": 'De kaart zegt {encoding}, maar dit is UTF-8. Zet in de kaart "encoding": "utf-8".',
    "encoding-utf16": "Dit bestand is UTF-16. Sla het op als CSV met UTF-8.",
    "nul-byte": "Hier staat een NUL-teken. Dat hoort niet in een tekstbestand.",
    "quote-not-closed":
      "Een aanhalingsteken gaat open en niet meer dicht. De rest van het bestand is niet gelezen.",
    "quote-misplaced":
      "Een aanhalingsteken staat midden in een veld. De rest van het bestand is niet gelezen.",
    "line-too-long": "Deze regel is langer dan {limit} tekens. De rest van het bestand is niet gelezen.",
    "no-heading": "Er is geen regel {line} met koppen. Het bestand is korter.",
    "too-many-columns": "Deze regel heeft {count} kolommen. Hoogstens {limit} mag.",
    "column-missing": "De kolom {name} ontbreekt. Het bestand heeft: {found}.",
    "column-twice": "De kolom {name} staat er vaker. De eerste is gelezen.",
    "columns-differ": "Deze regel heeft {count} kolommen. De eerste regel heeft er {expected}.",
    "area-empty": "Er staat geen gebied.",
    "area-unknown": 'Het gebied "{text}" is niet bekend.',
    "area-unknown-suggestion": 'Het gebied "{text}" is niet bekend. Bedoelt u {code} ({name})?',
    "area-ended":
      "{name} ({code}) bestond in {year} niet meer: de code gold tot {date}. Bij cijfers op latere grenzen hoort boundaryYear in de kaart.",
    "area-not-yet":
      "{name} ({code}) bestond in {year} nog niet: de code geldt vanaf {date}. Bij cijfers op latere grenzen hoort boundaryYear in de kaart.",
    "area-other-layer": "{name} ({code}) hoort bij een andere bestuurslaag dan {indicator}.",
    "indicator-not-mapped": 'De kaart zegt niet wat "{text}" is.',
    "indicator-unknown": "De kaart verwijst naar {code}. Die indicator of maat is er niet.",
    "definition-unknown": "{code} heeft geen definitie met versie {version}.",
    "period-wrong":
      '"{text}" is geen jaar en geen deel van een jaar. Schrijf 2024, 2024-S1, 2024-Q1 of 2024-01.',
    "period-suggestion": '"{text}" is geen periode. Bedoelt u {suggestion}?',
    "period-two-years": '"{text}" gaat over twee jaren. Schrijf het jaar waarvoor het cijfer geldt.',
    "period-out-of-range": "{text} ligt buiten de jaren {first} tot en met {last}.",
    "status-unknown": 'De kaart zegt niet welke status "{text}" is.',
    "value-empty":
      "Er staat geen getal. Is dat bedoeld? Zeg dan in de kaart (missingMarks) wat een leeg veld betekent.",
    "value-ambiguous":
      '"{text}" kan {whole} zijn of {fraction}. Schrijf het getal zonder punt voor duizendtallen.',
    "value-no-number": '"{text}" is geen getal.',
    "value-too-many-digits": '"{text}" heeft te veel cijfers. Hoogstens 15 cijfers worden bewaard.',
    "value-below-limit": "{value} is lager dan {limit}. Lager kan {indicator} niet zijn.",
    "value-above-limit": "{value} is hoger dan {limit}. Hoger kan {indicator} niet zijn.",
    "value-above-hundred": "{value} procent is meer dan 100. Klopt dat?",
    "value-with-status": 'Bij de status "{status}" hoort geen getal.',
    "needs-both": "Geef teller en noemer allebei, of geen van beide.",
    "denominator-zero": "De noemer kan niet 0 zijn.",
    "breakdown-wrong": '"{text}" is geen code van een uitsplitsing.',
    "breakdown-not-asked": 'Een ronde vraagt om totalen. Deze regel gaat over de uitsplitsing "{text}".',
    "file-takes-long": "Het nakijken duurde langer dan {minutes} minuten en is gestopt. Splits het bestand.",
    "file-needs-memory": "Het nakijken kost meer dan {limit} MB geheugen en is gestopt. Splits het bestand.",
    "source-empty": "Er staat geen bron.",
    "row-twice": "De regels {first} en {second} gaan over hetzelfde cijfer: {cell}.",
    "no-indicator-in-map":
      "De kaart zegt niet waar de indicator staat: in een kolom, in de koppen, of voor het hele bestand.",
    "no-area-in-map":
      "De kaart zegt niet waar het gebied staat: in een kolom, in de koppen, of voor het hele bestand.",
    "no-period-in-map":
      "De kaart zegt niet waar de periode staat: in een kolom, in de koppen, of voor het hele bestand.",
    "no-value-in-map": "De kaart zegt niet in welke kolom de waarde staat, of teller en noemer.",
    "indicator-official":
      "{code} komt uit een officiële bron: {source}. Een bestand kan die cijfers niet vervangen.",
    "indicator-not-asked": "{code} wordt in deze ronde niet gevraagd.",
    "area-not-asked": "{name} ({code}) hoort niet bij deze invoer.",
    "period-not-asked": "{period} wordt in deze ronde niet gevraagd. Wel gevraagd: {asked}.",
    "value-not-quotient": "Teller en noemer geven {computed}. Er staat {value}. Klopt dat?",
    "boundary-year-wrong":
      '"{text}" is geen jaar van grenzen. Schrijf een jaar van {first} tot en met {last}.',
    "origin-wrong": 'De herkomst kan alleen "real" of "synthetic" zijn. Er staat "{text}".',
    "too-many-figures": "Er staan meer dan {limit} cijfers in dit bestand. Splits het bestand.",
    "left-out": "{code} wordt niet bewaard. {reason}",
    "value-jump": "{value} is {factor} keer zo groot als {before} ({period}). Klopt de eenheid?",
    "value-drop": "{value} is {factor} keer zo klein als {before} ({period}). Klopt de eenheid?",
    "file-jump":
      "De cijfers van {indicator} zijn ongeveer {factor} keer zo groot als die er staan. Waarschijnlijk hoort dit getal bij een andere eenheid.",
    "file-drop":
      "De cijfers van {indicator} zijn ongeveer {factor} keer zo klein als die er staan. Waarschijnlijk hoort dit getal bij een andere eenheid.",
    "more-jumps":
      "{indicator}: nog {count} cijfers zijn minstens {least} keer zo groot of zo klein als die er staan. Die zijn hier niet apart genoemd.",
    "too-many-findings": "Er zijn nog {count} meldingen. Die staan hier niet bij.",
  },
  {
    "map-no-json": "The map is not valid JSON: {reason}",
    "map-unknown-key": "The map has something at {place} that does not exist: {keys}.",
    "map-missing-key": "The map lacks {place}.",
    "map-not-one-of": "In the map {place} can only be: {choices}.",
    "map-wrong-type": "In the map {place} is not right. Expected: {expected}.",
    "map-out-of-range": "In the map {place} is out of range: {reason}.",
    "map-factor": "In the map {place} must be a power of ten, such as 1000 or 0.01.",
    "map-marks": "The decimal mark and the mark between thousands cannot be the same.",
    "map-one-source":
      "The map names the source once: as a column (columns → source) or as a fixed text (source).",
    "file-unreadable": "The file cannot be read: {reason}",
    "file-too-large": "The file is {size} MB. At most {limit} MB is allowed. Split the file.",
    "file-empty": "The file is empty.",
    "encoding-not-utf8":
      'This is not UTF-8. It is probably Windows-1252. Set "encoding": "windows-1252" in the map and see whether the names are right.',
    "encoding-is-utf8": 'The map says {encoding}, but this is UTF-8. Set "encoding": "utf-8" in the map.',
    "encoding-utf16": "This file is UTF-16. Save it as CSV with UTF-8.",
    "nul-byte": "There is a NUL character here. It does not belong in a text file.",
    "quote-not-closed": "A quote opens and does not close. The rest of the file was not read.",
    "quote-misplaced": "A quote stands inside a field. The rest of the file was not read.",
    "line-too-long": "This line is longer than {limit} characters. The rest of the file was not read.",
    "no-heading": "There is no line {line} with headings. The file is shorter.",
    "too-many-columns": "This line has {count} columns. At most {limit} are allowed.",
    "column-missing": "The column {name} is missing. The file has: {found}.",
    "column-twice": "The column {name} is there more often. The first one was read.",
    "columns-differ": "This line has {count} columns. The first line has {expected}.",
    "area-empty": "There is no area.",
    "area-unknown": 'The area "{text}" is not known.',
    "area-unknown-suggestion": 'The area "{text}" is not known. Do you mean {code} ({name})?',
    "area-ended":
      "{name} ({code}) no longer existed in {year}: the code was valid until {date}. Figures on later boundaries need boundaryYear in the map.",
    "area-not-yet":
      "{name} ({code}) did not exist yet in {year}: the code is valid from {date}. Figures on later boundaries need boundaryYear in the map.",
    "area-other-layer": "{name} ({code}) belongs to another layer of government than {indicator}.",
    "indicator-not-mapped": 'The map does not say what "{text}" is.',
    "indicator-unknown": "The map refers to {code}. There is no such indicator or measure.",
    "definition-unknown": "{code} has no definition with version {version}.",
    "period-wrong": '"{text}" is not a year nor a part of one. Write 2024, 2024-S1, 2024-Q1 or 2024-01.',
    "period-suggestion": '"{text}" is no period. Do you mean {suggestion}?',
    "period-two-years": '"{text}" is about two years. Write the year that the figure holds for.',
    "period-out-of-range": "{text} is outside the years {first} to {last}.",
    "status-unknown": 'The map does not say which status "{text}" is.',
    "value-empty":
      "There is no number. Is that meant? Then say in the map (missingMarks) what an empty field means.",
    "value-ambiguous":
      '"{text}" can be {whole} or {fraction}. Write the number without a mark for thousands.',
    "value-no-number": '"{text}" is not a number.',
    "value-too-many-digits": '"{text}" has too many digits. At most 15 digits are kept.',
    "value-below-limit": "{value} is lower than {limit}. {indicator} cannot be lower.",
    "value-above-limit": "{value} is higher than {limit}. {indicator} cannot be higher.",
    "value-above-hundred": "{value} per cent is more than 100. Is that right?",
    "value-with-status": 'With the status "{status}" there can be no number.',
    "needs-both": "Give numerator and denominator both, or neither.",
    "denominator-zero": "The denominator cannot be 0.",
    "breakdown-wrong": '"{text}" is not a code of a breakdown.',
    "breakdown-not-asked": 'A round asks for totals. This line is about the breakdown "{text}".',
    "file-takes-long": "Checking took longer than {minutes} minutes and was stopped. Split the file.",
    "file-needs-memory": "Checking takes more than {limit} MB of memory and was stopped. Split the file.",
    "source-empty": "There is no source.",
    "row-twice": "Lines {first} and {second} are about the same figure: {cell}.",
    "no-indicator-in-map":
      "The map does not say where the indicator is: in a column, in the headings, or for the whole file.",
    "no-area-in-map":
      "The map does not say where the area is: in a column, in the headings, or for the whole file.",
    "no-period-in-map":
      "The map does not say where the period is: in a column, in the headings, or for the whole file.",
    "no-value-in-map": "The map does not say in which column the value is, or numerator and denominator.",
    "indicator-official":
      "{code} comes from an official source: {source}. A file cannot replace those figures.",
    "indicator-not-asked": "{code} is not asked in this round.",
    "area-not-asked": "{name} ({code}) does not belong to what is entered here.",
    "period-not-asked": "{period} is not asked in this round. Asked: {asked}.",
    "value-not-quotient": "Numerator and denominator give {computed}. It says {value}. Is that right?",
    "boundary-year-wrong": '"{text}" is no year of boundaries. Write a year from {first} to {last}.',
    "origin-wrong": 'The origin can only be "real" or "synthetic". It says "{text}".',
    "too-many-figures": "There are more than {limit} figures in this file. Split the file.",
    "left-out": "{code} is not stored. {reason}",
    "value-jump": "{value} is {factor} times as large as {before} ({period}). Is the unit right?",
    "value-drop": "{value} is {factor} times as small as {before} ({period}). Is the unit right?",
    "file-jump":
      "The figures of {indicator} are about {factor} times as large as those that are there. This number probably belongs to another unit.",
    "file-drop":
      "The figures of {indicator} are about {factor} times as small as those that are there. This number probably belongs to another unit.",
    "more-jumps":
      "{indicator}: {count} more figures are at least {least} times as large or as small as those that are there. They are not named one by one.",
    "too-many-findings": "There are {count} more remarks. They are not listed here.",
  },
);
type RowFindingCode = Parameters<ReturnType<typeof findingText>>[0];
export type FindingCode = RowFindingCode | RefusalCode;

/** The sentence of a finding, without its place in the file. */
export function describeFinding({ code, values }: Pick<Finding, "code" | "values">, locale: Locale): string {
  const shown: MessageValues = {};
  for (const [name, value] of Object.entries(values))
    shown[name] = typeof value === "object" ? value[locale] : value;
  return isRefusal(code) ? refusalText(locale)(code, shown) : findingText(locale)(code, shown);
}

function isRefusal(code: FindingCode): code is RefusalCode {
  return Object.hasOwn(refusalText.messages.nl, code);
}
