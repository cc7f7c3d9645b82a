import { synonymsOfPeople } from "./synonyms-people.ts";
import { synonymsOfPlaces } from "./synonyms-places.ts";

/**
 * Words that people use for what has another name here, in both languages at once: who types `poverty` in Dutch pages
 * finds the same. `armoede` brings a benefit too, `afval` what is in the bin. Codes are checked against the catalogue.
 */
export interface Synonym {
  nl: readonly string[];
  en: readonly string[];
  indicators?: readonly string[];
  goals?: readonly number[];
  policyFields?: readonly string[];
}

export const synonyms: readonly Synonym[] = [...synonymsOfPeople, ...synonymsOfPlaces];

/** Names that people use for areas, beside that of the register; English ones where English has its own. */
export const areaNames: Readonly<Record<string, readonly string[]>> = {
  GM0051: ["Skarsterlân"],
  GM0518: ["Den Haag", "The Hague"],
  GM0718: ["Flushing"],
  GM0737: ["Tietjerksteradeel"],
  GM0796: ["Den Bosch"],
  GM1891: ["Dantumadeel"],
  GM1900: ["Zuidwest-Friesland"],
  GM1970: ["Noordoost-Friesland"],
  PV21: ["Friesland", "Frisia"],
  PV27: ["North Holland"],
  PV28: ["South Holland"],
  PV30: ["North Brabant", "Brabant"],
};
