import type {
  ComparedOutcome,
  ComparedStatus,
  Disagreement,
  NotAssessableReason,
} from "../scores/method-comparison-codes.ts";
import type { PublishedMethod } from "../scores/published/framework.ts";
import { defineText } from "./define-text.ts";

type ComparedKey =
  | `method.${PublishedMethod}`
  | `about.${PublishedMethod}`
  | `outcome.${ComparedOutcome}`
  | `status.${ComparedStatus}`
  | `reason.${NotAssessableReason}`
  | `differ.${Disagreement}`
  | "title"
  | "lead"
  | "caption"
  | "indicator"
  | "differ"
  | "agree"
  | "one"
  | "years"
  | "counts"
  | "counts-none"
  | "none"
  | "none-text"
  | "about-title";

/**
 * What four published methods say of the same figures, in words that all of them share. No word says that anything was
 * reached: the methods also compare with values that nobody adopted.
 */
export const comparedText = defineText<ComparedKey>(
  {
    title: "Andere methoden zeggen",
    lead: "Vier gepubliceerde methoden over dezelfde cijfers. Waar hier een drempelwaarde of streefwaarde is vastgesteld, rekenen ze daarmee. Hun andere waarden heeft niemand hier vastgesteld.",
    caption: "Wat vier methoden zeggen over de cijfers van {name} voor doel {goal}",
    indicator: "Indicator",
    differ: "Waarom ze verschillen",
    agree: "zeggen hetzelfde",
    one: "te weinig om te vergelijken",
    years: "{from}–{to}",
    counts:
      "Van {compared, plural, one {# indicator} other {# indicatoren}} zeggen twee of meer methoden iets. Over {agreeing} zijn ze het eens, over {differing} niet.",
    "counts-none": "Over geen enkele indicator zeggen twee of meer methoden iets.",
    none: "De methoden zeggen hier niets",
    "none-text": "Er is geen indicator met cijfers waarover een oordeel mag.",
    "about-title": "Waar elke methode naar kijkt",
    "method.sdsn": "SDSN",
    "method.statcan": "Statistics Canada",
    "method.un-chart": "VN",
    "method.cbs": "CBS",
    "about.sdsn": "het tempo naar de groene drempelwaarde in 2030",
    "about.statcan": "de groei per jaar sinds 2015; bij een vastgestelde streefwaarde of die groei genoeg is",
    "about.un-chart":
      "waar de groei sinds 2015 in 2030 uitkomt, of in het jaar van een vastgestelde streefwaarde",
    "about.cbs": "of een lijn door de laatste acht jaar duidelijk stijgt of daalt",
    "outcome.improving": "gaat vooruit",
    "outcome.no-clear-change": "geen duidelijke verandering",
    "outcome.worsening": "gaat achteruit",
    "outcome.not-assessable": "zegt niets",
    "status.beyond-threshold": "voorbij de waarde waarmee de methode rekent",
    "status.fast-enough": "zo snel als de methode vraagt",
    "status.slower-than-needed": "langzamer dan de methode vraagt",
    "status.much-slower-than-needed": "veel langzamer dan de methode vraagt",
    "status.standing-still": "staat bijna stil",
    "status.large-change": "grote verandering per jaar",
    "status.some-change": "kleine verandering per jaar",
    "status.little-change": "bijna geen verandering per jaar",
    "status.wrong-way": "gaat de andere kant op",
    "status.clear-rise": "de lijn stijgt duidelijk",
    "status.clear-fall": "de lijn daalt duidelijk",
    "status.may-be-chance": "de verandering kan toeval zijn",
    "reason.no-figures": "geen cijfers",
    "reason.one-figure": "maar één cijfer",
    "reason.too-few-figures": "te weinig cijfers",
    "reason.no-threshold": "geen drempelwaarde",
    "reason.crosses-zero": "het cijfer gaat door nul",
    "reason.not-computable": "niet te berekenen",
    "differ.other-window": "Ze kijken naar andere jaren, en in die jaren ging het cijfer een andere kant op.",
    "differ.odd-end-year": "Het eerste of laatste jaar wijkt af van de lijn door alle jaren.",
    "differ.small-but-not-significant":
      "De cijfers schommelen zo dat de verandering toeval kan zijn. Alleen CBS toetst dat.",
    "differ.improves-too-slowly": "Het gaat vooruit, maar langzamer dan een van de methoden vraagt.",
    "differ.other-yardstick": "Ze leggen een andere maat aan dezelfde verandering.",
  },
  {
    title: "Other methods say",
    lead: "Four published methods on the same figures. Where a threshold or target was adopted here, they calculate with that. Nobody here adopted their other values.",
    caption: "What four methods say of the figures of {name} for goal {goal}",
    indicator: "Indicator",
    differ: "Why they differ",
    agree: "say the same",
    one: "too little to compare",
    years: "{from}–{to}",
    counts:
      "Of {compared, plural, one {# indicator} other {# indicators}} two or more methods say something. They agree on {agreeing} and differ on {differing}.",
    "counts-none": "There is no indicator of which two or more methods say something.",
    none: "The methods say nothing here",
    "none-text": "There is no indicator with figures that may be judged.",
    "about-title": "What each method looks at",
    "method.sdsn": "SDSN",
    "method.statcan": "Statistics Canada",
    "method.un-chart": "UN",
    "method.cbs": "CBS",
    "about.sdsn": "the pace towards the green threshold in 2030",
    "about.statcan": "the growth per year since 2015; with an adopted target whether that growth is enough",
    "about.un-chart": "where the growth since 2015 leads in 2030, or in the year of an adopted target",
    "about.cbs": "whether a line through the last eight years clearly rises or falls",
    "outcome.improving": "improving",
    "outcome.no-clear-change": "no clear change",
    "outcome.worsening": "worsening",
    "outcome.not-assessable": "says nothing",
    "status.beyond-threshold": "beyond the value that the method calculates with",
    "status.fast-enough": "as fast as the method asks",
    "status.slower-than-needed": "slower than the method asks",
    "status.much-slower-than-needed": "much slower than the method asks",
    "status.standing-still": "almost stands still",
    "status.large-change": "large change per year",
    "status.some-change": "small change per year",
    "status.little-change": "almost no change per year",
    "status.wrong-way": "goes the other way",
    "status.clear-rise": "the line clearly rises",
    "status.clear-fall": "the line clearly falls",
    "status.may-be-chance": "the change may be chance",
    "reason.no-figures": "no figures",
    "reason.one-figure": "only one figure",
    "reason.too-few-figures": "too few figures",
    "reason.no-threshold": "no threshold",
    "reason.crosses-zero": "the figure passes zero",
    "reason.not-computable": "not computable",
    "differ.other-window": "They look at other years, and in those years the figure went another way.",
    "differ.odd-end-year": "The first or last year differs from the line through all years.",
    "differ.small-but-not-significant":
      "The figures swing so much that the change may be chance. Only CBS tests that.",
    "differ.improves-too-slowly": "It improves, but slower than one of the methods asks.",
    "differ.other-yardstick": "They hold another yardstick to the same change.",
  },
);
