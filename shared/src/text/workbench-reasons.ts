import type { NoDifferenceReason } from "../comparison/difference-reasons.ts";
import type {
  NoDriversReason,
  NoGroupReason,
  NoGroupValueReason,
  NoVerdictReason,
} from "../comparison/workbench-words.ts";
import { defineText } from "./define-text.ts";

type WorkbenchReasonKey =
  | `verdict.${NoVerdictReason | NoDifferenceReason}`
  | `group.${NoGroupReason}`
  | `group-value.${NoGroupValueReason}`
  | `drivers.${NoDriversReason}`;

/** Why the workbench does not say something: always a sentence, never an empty place. */
export const workbenchReasonText = defineText<WorkbenchReasonKey>(
  {
    "verdict.no-own-area": "Kies eerst een eigen gemeente. Dan staat hier waar die duidelijk verschilt.",
    "verdict.boundaries-not-of-publication":
      "Op andere grenzen zijn de cijfers herberekend. Daarom staat hier niet of een verschil duidelijk is.",
    "verdict.layer-not-compared": "Deze indicator gaat niet over gemeenten.",
    "verdict.other-boundaries": "Deze cijfers zijn van andere gemeentegrenzen dan die van de publicatie.",
    "verdict.context":
      "Een gemeente kan dit zelf niet veranderen. Daarom zeggen we niet wat beter of slechter is.",
    "verdict.contested": "Mensen zijn het oneens of meer of minder beter is. Daarom staat er geen oordeel.",
    "verdict.no-direction": "Er is niet vastgelegd of meer of minder beter is. Daarom staat er geen oordeel.",
    "verdict.no-score": "Deze gemeente heeft te weinig cijfers voor een score op dit doel.",
    "verdict.not-rankable":
      "De plaats van deze gemeente is te onzeker. Daarom zeggen we niet of het verschil duidelijk is.",
    "verdict.year-not-of-publication":
      "De plaatsen op een doel zijn alleen bekend van het jaar van de publicatie.",
    "verdict.no-figure": "De eigen gemeente heeft in dit jaar geen cijfer.",
    "verdict.no-error-model": "Van deze indicator is niet bekend hoe zeker een cijfer is.",
    "verdict.no-counts":
      "De aantallen achter deze cijfers zijn niet bekend. Toeval is zo niet uit te sluiten.",
    "verdict.no-margin": "De bron noemt geen marges. Toeval is zo niet uit te sluiten.",
    "verdict.too-few-years": "Deze reeks is te kort om toeval te herkennen.",
    "verdict.not-computable": "Met deze cijfers is een verschil niet te toetsen.",
    "group.own-not-on-boundaries": "De eigen gemeente bestaat niet op deze grenzen.",
    "group.similar-on-publication-only":
      "Deze gemeente bestaat nu niet meer. Welke gemeenten op haar lijken, weten we alleen van de gemeenten van nu.",
    "group.own-not-placed": "Van de eigen gemeente is niet bekend in welke groep zij hoort.",
    "group.corop-of-today-only": "De indeling in regio's is alleen bekend voor de gemeenten van nu.",
    "group.too-few-variables":
      "Van deze gemeente zijn te weinig kenmerken bekend. Kies een provincie, of gemeenten van dezelfde grootte.",
    "group.no-members": "Er is geen gemeente die in deze groep hoort.",
    "group.layer-not-grouped": "Deze indicator gaat niet over gemeenten en kent zulke groepen niet.",
    "group-value.no-figures": "geen cijfers",
    "group-value.not-computable": "niet op te tellen of te middelen",
    "group-value.population-unknown": "niet overal is het aantal inwoners bekend",
    "group-value.coverage-too-low": "cijfers van minder dan de helft van de inwoners",
    "group-value.sum-incomplete": "niet alle gemeenten hebben een cijfer",
    "group-value.no-year": "geen jaar met cijfers",
    "group-value.no-group": "geen groep",
    "group-value.score-too-few": "te weinig cijfers voor een score",
    "drivers.no-own-figure": "Zonder cijfer van de eigen gemeente is er geen verschil te verklaren.",
    "drivers.no-other-figure": "Er is niets om mee te vergelijken: daar ontbreekt het cijfer.",
    "drivers.yes-or-no": "Dit is een vraag met ja of nee. Daar is geen verschil in grootte om te verklaren.",
    "drivers.no-difference": "Er is geen verschil om te verklaren: de cijfers zijn gelijk.",
    "drivers.boundaries-not-of-publication":
      "Wat het verschil verklaart, rekenen we alleen uit op de grenzen van de publicatie.",
    "drivers.nothing-related":
      "Geen ander cijfer gaat hier duidelijk mee samen, of geen ervan verschilt hier.",
  },
  {
    "verdict.no-own-area": "First choose your own municipality. Then it says here where it clearly differs.",
    "verdict.boundaries-not-of-publication":
      "On other boundaries the figures are recalculated. So it is not said here whether a difference is clear.",
    "verdict.layer-not-compared": "This indicator is not about municipalities.",
    "verdict.other-boundaries":
      "These figures are of other municipal boundaries than those of the publication.",
    "verdict.context": "A municipality cannot itself change this. So we do not say what is better or worse.",
    "verdict.contested": "People disagree on whether more or less is better. So there is no verdict.",
    "verdict.no-direction": "It is not laid down whether more or less is better. So there is no verdict.",
    "verdict.no-score": "This municipality has too few figures for a score on this goal.",
    "verdict.not-rankable":
      "The place of this municipality is too uncertain. So we do not say whether the difference is clear.",
    "verdict.year-not-of-publication": "The places on a goal are known of the year of the publication only.",
    "verdict.no-figure": "Your own municipality has no figure in this year.",
    "verdict.no-error-model": "It is not known how sure a figure of this indicator is.",
    "verdict.no-counts": "The numbers behind these figures are not known. Chance cannot be ruled out.",
    "verdict.no-margin": "The source names no margins. Chance cannot be ruled out.",
    "verdict.too-few-years": "This series is too short to recognise chance.",
    "verdict.not-computable": "With these figures a difference cannot be tested.",
    "group.own-not-on-boundaries": "Your own municipality does not exist on these boundaries.",
    "group.similar-on-publication-only":
      "This municipality no longer exists. Which ones are like it we know of the municipalities of today only.",
    "group.own-not-placed": "It is not known to which group your own municipality belongs.",
    "group.corop-of-today-only": "The division into regions is known for the municipalities of today only.",
    "group.too-few-variables":
      "Too few characteristics of this municipality are known. Choose a province, or municipalities of the same size.",
    "group.no-members": "There is no municipality that belongs to this group.",
    "group.layer-not-grouped": "This indicator is not about municipalities and has no such groups.",
    "group-value.no-figures": "no figures",
    "group-value.not-computable": "cannot be added up or averaged",
    "group-value.population-unknown": "the number of residents is not known everywhere",
    "group-value.coverage-too-low": "figures of less than half of the residents",
    "group-value.sum-incomplete": "not all municipalities have a figure",
    "group-value.no-year": "no year with figures",
    "group-value.no-group": "no group",
    "group-value.score-too-few": "too few figures for a score",
    "drivers.no-own-figure": "Without a figure of your own municipality there is no difference to explain.",
    "drivers.no-other-figure": "There is nothing to compare with: the figure is missing there.",
    "drivers.yes-or-no": "This is a question of yes or no. There is no difference in size to explain.",
    "drivers.no-difference": "There is no difference to explain: the figures are equal.",
    "drivers.boundaries-not-of-publication":
      "What explains the difference is calculated on the boundaries of the publication only.",
    "drivers.nothing-related":
      "No other figure clearly goes together with this one, or none of these differs here.",
  },
);
