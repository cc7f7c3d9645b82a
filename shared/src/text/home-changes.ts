import { defineText } from "./define-text.ts";

/** What a publication changed, on the start page: computed sentences, none of them praise or blame. */
export const changesText = defineText(
  {
    title: "Wat is er veranderd",
    since: "Sinds de publicatie {from} van {date}.",
    first: "Dit is de eerste publicatie. Vanaf de volgende staat hier welke cijfers duidelijk veranderden.",
    none: "Er is nog geen publicatie om iets mee te vergelijken.",
    goals: "Scores van doelen",
    "goals-caption": "Doelen waarvan de score in de meeste gemeenten dezelfde kant op ging",
    "goals-rest":
      "{count, plural, =0 {} one {Bij 1 ander doel is er geen duidelijke verandering.} other {Bij {shown} andere doelen is er geen duidelijke verandering.}}",
    "goals-none": "Bij geen enkel doel ging de score in de meeste gemeenten duidelijk dezelfde kant op.",
    "goals-other-basket":
      "De scores zijn nu met andere indicatoren gemaakt dan toen. Daarom staan ze niet naast elkaar.",
    "goals-other-scale":
      "{count, plural, one {Bij 1 doel is de schaal nu anders dan toen. Dat doel telt hier niet mee.} other {Bij {shown} doelen is de schaal nu anders dan toen. Die doelen tellen hier niet mee.}}",
    figures: "Cijfers",
    "figures-none": "Van geen enkele indicator gingen de cijfers in de meeste gemeenten dezelfde kant op.",
    "figures-more": "Toon nog {count} indicatoren",
    movement: "hoger in {up} gemeenten, lager in {down}, gelijk in {same}",
    years: "{before} naast {now}",
    middle: "middelste gemeente van {before} naar {now}",
    "better.higher": "Hoger is hier beter.",
    "better.lower": "Lager is hier beter.",
    "better.none": "Dit cijfer beoordelen wij niet.",
    clear:
      "Duidelijk betekent: zo veel gemeenten gingen dezelfde kant op, dat toeval dat niet verklaart. Getoetst over {count} cijfers tegelijk.",
    method: "Zo rekenen wij",
    "column-goal": "Doel",
    "column-middle": "Middelste gemeente",
    "column-higher": "Hoger",
    "column-lower": "Lager",
    "column-same": "Gelijk",
    news: "Nieuw en herzien",
    revised:
      "{count, plural, =0 {Er zijn geen gepubliceerde cijfers herzien.} one {1 gepubliceerd cijfer is herzien.} other {{shown} gepubliceerde cijfers zijn herzien.}}",
    "see-revisions": "Bekijk wat herzien is",
    "new-years":
      "{count, plural, =0 {Geen enkele indicator heeft een nieuwer jaar.} one {1 indicator heeft een nieuwer jaar.} other {{shown} indicatoren hebben een nieuwer jaar.}}",
    "new-indicators":
      "{count, plural, =0 {Er zijn geen nieuwe indicatoren.} one {1 indicator heeft voor het eerst cijfers:} other {{shown} indicatoren hebben voor het eerst cijfers:}}",
    "and-more": "en nog {count}",
  },
  {
    title: "What has changed",
    since: "Since the publication {from} of {date}.",
    first: "This is the first publication. From the next one on, this shows which figures changed clearly.",
    none: "There is no publication yet to compare anything with.",
    goals: "Scores of goals",
    "goals-caption": "Goals whose score moved the same way in most municipalities",
    "goals-rest":
      "{count, plural, =0 {} one {For 1 other goal there is no clear change.} other {For {shown} other goals there is no clear change.}}",
    "goals-none": "For no goal did the score clearly move the same way in most municipalities.",
    "goals-other-basket":
      "The scores are now made with other indicators than then. That is why they do not stand side by side.",
    "goals-other-scale":
      "{count, plural, one {For 1 goal the scale is not what it was then. It is left out here.} other {For {shown} goals the scale is not what it was then. They are left out here.}}",
    figures: "Figures",
    "figures-none": "Of no indicator did the figures move the same way in most municipalities.",
    "figures-more": "Show {count} more indicators",
    movement: "higher in {up} municipalities, lower in {down}, the same in {same}",
    years: "{before} beside {now}",
    middle: "middle municipality from {before} to {now}",
    "better.higher": "Higher is better here.",
    "better.lower": "Lower is better here.",
    "better.none": "We do not judge this figure.",
    clear:
      "Clear means: so many municipalities moved the same way that chance does not explain it. Tested over {count} figures together.",
    method: "How we calculate",
    "column-goal": "Goal",
    "column-middle": "Middle municipality",
    "column-higher": "Higher",
    "column-lower": "Lower",
    "column-same": "The same",
    news: "New and revised",
    revised:
      "{count, plural, =0 {No published figures were revised.} one {1 published figure was revised.} other {{shown} published figures were revised.}}",
    "see-revisions": "See what was revised",
    "new-years":
      "{count, plural, =0 {No indicator has a newer year.} one {1 indicator has a newer year.} other {{shown} indicators have a newer year.}}",
    "new-indicators":
      "{count, plural, =0 {There are no new indicators.} one {1 indicator has figures for the first time:} other {{shown} indicators have figures for the first time:}}",
    "and-more": "and {count} more",
  },
);
