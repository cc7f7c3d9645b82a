import type { RoundMistakeKey } from "../entry/round-check.ts";
import { defineText } from "./define-text.ts";

type Own =
  | "too-many-required"
  | "exception-needs-day"
  | "exception-too-early"
  | "exception-not-asked"
  | "wished-too-early"
  | "granted-too-early"
  | "answer-needed"
  | "year-differs"
  | "kind-twice";

/** What is not right in a round, an exception, a request for more time or the calendar, and what to do about it. */
export const roundMistakes = defineText<RoundMistakeKey | Own>(
  {
    "closes-before-opening": "De ronde sluit voordat zij opengaat. Kies een latere sluitingsdag.",
    "preview-before-closing": "De voorvertoning begint na de sluitingsdag. Kies een latere dag.",
    "publishes-before-preview": "De publicatie komt na het begin van de voorvertoning. Kies een latere dag.",
    "publishes-without-preview": "Vul ook in wanneer de voorvertoning begint.",
    "name-taken": "Er is al een ronde met de naam {name}.",
    "no-period": "Vul ten minste één jaar of periode in.",
    "period-twice": "Periode {period} staat er twee keer.",
    "no-indicator": "Kies ten minste één indicator.",
    "indicator-twice": "Indicator {code} staat er twee keer.",
    "indicator-unknown": "De indicator {code} bestaat niet.",
    "indicator-not-own": "{code} komt uit een officiële bron. Die vult een organisatie niet zelf in.",
    "area-unknown": "Er is geen organisatie met de code {code}.",
    "area-ended": "{name} ({code}) bestaat niet meer.",
    "area-twice": "Organisatie {code} staat er twee keer.",
    "area-other-layer": "{name} hoort niet bij een bestuurslaag waarvan deze ronde iets vraagt.",
    "no-area": "Kies ten minste één organisatie, of alle organisaties.",
    "entered-indicator": "Bij {code} is al iets ingevuld. Deze indicator blijft in de ronde.",
    "entered-period": "Bij {period} is al iets ingevuld. Deze periode blijft in de ronde.",
    "entered-area": "{code} heeft al iets ingevuld. Deze organisatie blijft in de ronde.",
    "practice-fixed": "Deze ronde is al begonnen. Een oefenronde wordt geen echte ronde, en andersom.",
    "opening-fixed": "Deze ronde is al begonnen. De openingsdag staat vast.",
    "too-many-required":
      "{count} indicatoren zijn verplicht voor {layer, select, municipality {gemeenten} province {provincies} other {waterschappen}}. Meer dan {most} kost een organisatie meer dan twee uur.",
    "exception-needs-day": "Kies tot en met welke dag deze organisatie de tijd heeft.",
    "exception-too-early": "Kies een dag na de sluitingsdag van de ronde.",
    "exception-not-asked": "Deze ronde vraagt niets van deze organisatie.",
    "wished-too-early": "Kies een dag na de dag die nu geldt, en niet in het verleden.",
    "granted-too-early": "Kies een dag na de dag die nu geldt, en niet in het verleden.",
    "answer-needed": "Schrijf waarom het niet kan. Eén zin is genoeg.",
    "year-differs": "Deze dag ligt niet in {year}.",
    "kind-twice": "Deze dag staat er twee keer.",
  },
  {
    "closes-before-opening": "The round closes before it opens. Choose a later last day.",
    "preview-before-closing": "The preview begins after the last day. Choose a later day.",
    "publishes-before-preview": "The publication comes after the preview has begun. Choose a later day.",
    "publishes-without-preview": "Fill in when the preview begins as well.",
    "name-taken": "There is a round called {name} already.",
    "no-period": "Fill in at least one year or period.",
    "period-twice": "Period {period} is there twice.",
    "no-indicator": "Choose at least one indicator.",
    "indicator-twice": "Indicator {code} is there twice.",
    "indicator-unknown": "The indicator {code} does not exist.",
    "indicator-not-own": "{code} comes from an official source. Organisations do not enter it themselves.",
    "area-unknown": "There is no organisation with the code {code}.",
    "area-ended": "{name} ({code}) no longer exists.",
    "area-twice": "Organisation {code} is there twice.",
    "area-other-layer": "{name} belongs to no layer of government that this round asks something of.",
    "no-area": "Choose at least one organisation, or all organisations.",
    "entered-indicator": "Something was entered for {code} already. This indicator stays in the round.",
    "entered-period": "Something was entered for {period} already. This period stays in the round.",
    "entered-area": "{code} has entered something already. This organisation stays in the round.",
    "practice-fixed":
      "This round has begun already. A practice round does not become a real one, or the other way round.",
    "opening-fixed": "This round has begun already. Its opening day stays as it is.",
    "too-many-required":
      "{count} indicators are required of {layer, select, municipality {municipalities} province {provinces} other {water boards}}. More than {most} takes an organisation more than two hours.",
    "exception-needs-day": "Choose the last day for this organisation.",
    "exception-too-early": "Choose a day after the last day of the round.",
    "exception-not-asked": "This round asks nothing of this organisation.",
    "wished-too-early": "Choose a day after the one that holds now, and not in the past.",
    "granted-too-early": "Choose a day after the one that holds now, and not in the past.",
    "answer-needed": "Write why it is not possible. One sentence is enough.",
    "year-differs": "This day is not in {year}.",
    "kind-twice": "This day is there twice.",
  },
);
export type RoundMistakeText = Parameters<ReturnType<typeof roundMistakes>>[0];
