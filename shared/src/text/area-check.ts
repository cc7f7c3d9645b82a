import { defineText } from "./define-text.ts";

/** The check that an alderman has in hand before his page is public. Every answer is made of figures; none guesses at a cause. */
export const checkText = defineText(
  {
    title: "Wethouderscheck {name}",
    "lead.preview":
      "Zo wordt de pagina van {name}. Hier staat wat lezers als eerste zien, wat vaststaat, wat kan omslaan en wat u kunt antwoorden.",
    "lead.published":
      "Er loopt nu geen voorvertoning met nieuwe cijfers. Dit gaat over de laatste publicatie van {name}.",
    "lead.unpublished": "Er is nog niets gepubliceerd en er loopt geen voorvertoning.",
    "until-both": "Uitleg toevoegen kan tot en met {until}. Openbaar op {publishes}.",
    until: "Uitleg toevoegen kan tot en met {until}.",
    "to-page": "Bekijk de pagina",
    "to-explain": "Schrijf uitleg",
    "to-explain-of": "Schrijf uitleg bij {indicator}",
    print: "Print deze check",
    explained: "Uw uitleg bij {period}: {text}",

    "first-title": "Wat lezers als eerste zien",
    "first-text": "De eerste zinnen van de pagina, en de cijfers die daar bovenaan staan.",
    "changed-title": "Anders dan in de laatste publicatie",
    "changed-none": "Geen eigen cijfer is anders dan in de laatste publicatie.",
    "changed-more": "En nog {count} andere cijfers.",
    was: "Was",
    now: "Wordt",
    nothing: "geen cijfer",

    "firm-title": "Wat vaststaat",
    "firm-text":
      "Een verandering blijft als één jaar wegvalt, en andere rekenwijzen zeggen hetzelfde. Een verschil was er ook bij het cijfer ervoor. Het laatste cijfer is definitief.",
    "firm-none": "Van wat opvalt, staat nog niets helemaal vast.",
    "firm-goals":
      "Bij {count, plural, one {# doel} other {# doelen}} verandert het woord naast gelijkende gemeenten niet, wat we ook proberen: {goals}.",
    "firm-goals-none": "Bij geen enkel doel staat het woord naast gelijkende gemeenten vast.",

    "loose-title": "Wat kan omslaan",
    "loose-text":
      "Wees hier voorzichtig mee: één ander cijfer of een andere rekenwijze kan al een ander woord geven, of het was niet te toetsen.",
    "loose-goals": "Doelen waarvan het woord kan veranderen",
    "loose-goals-none": "Geen enkel doel met een woord krijgt een ander woord.",
    "loose-goals-untested":
      "Niet te toetsen bij {count, plural, one {# doel} other {# doelen}}, want te weinig gelijkende gemeenten hebben daar een score: {goals}.",
    "loose-findings": "Cijfers die minder zeker zijn dan ze lijken",
    "loose-findings-none": "Wat opvalt, houdt overal stand.",
    "column-now": "Nu",
    "column-earlier": "Eén cijfer van een jaar eerder",
    "column-left-out": "Eén indicator telt niet mee",
    "column-geometric": "Anders gemiddeld",
    same: "blijft gelijk",
    becomes: "{word} zonder {name}",
    "becomes-earlier": "{word} met het vorige cijfer van {name}",
    "and-more": "{first} en nog {count}",
    "no-score-then": "geen score meer",
    "why.one-year": "Valt er één jaar weg, dan is de verandering niet meer duidelijk.",
    "why.one-year-untested": "Te weinig jaren om te toetsen of de verandering blijft als er één wegvalt.",
    "why.year-before": "Bij het cijfer ervoor viel dit nog niet op.",
    "why.year-before-untested": "Of dit bij het cijfer ervoor ook opviel, is niet te toetsen.",
    "why.methods":
      "Van de {of} rekenwijzen {same, plural, =0 {zegt er geen} one {zegt er # } other {zeggen er #}} hetzelfde.",
    "why.methods-none": "Geen andere rekenwijze kan hier iets over zeggen.",
    "why.provisional": "Het laatste cijfer is voorlopig.",
    "thresholds-title": "Als een drempelwaarde verschuift",
    "thresholds-none": "Er is nog geen drempelwaarde vastgesteld. Er kan dus geen kleur omslaan.",
    "thresholds-firm":
      "Van {count, plural, one {# indicator} other {# indicatoren}} is de drempelwaarde vastgesteld. Een tiende strenger of ruimer verandert geen enkele kleur.",
    "threshold-row": "Nu {now}. Een tiende strenger: {stricter}. Een tiende ruimer: {looser}.",

    "questions-title": "Vragen die u kunt krijgen",
    "questions-text":
      "Elk antwoord komt uit de cijfers. Waarom iets zo is, weten de cijfers niet: dat kunt u zelf uitleggen.",
    "q.worse": "Waarom werd ‘{name}’ slechter?",
    "a.worse": "{figures}. De oorzaak staat niet in de cijfers.",
    "a.worse-alongside": "Bij de middelste gelijkende gemeente ging het in die jaren van {from} naar {to}.",
    "q.weakest": "Waarom is het bij gelijkende gemeenten beter met ‘{name}’?",
    "a.weakest": "{count}. {figures}.",
    "a.weakest-before":
      "{held, select, yes {Bij het cijfer ervoor was dat ook zo.} no {Bij het cijfer ervoor was dat nog niet zo.} other {Of dat bij het cijfer ervoor ook zo was, is niet te zeggen.}}",
    "q.goal": "Waarom scoort {area} op doel {goal} lager dan gelijkende gemeenten?",
    "a.goal":
      "De score is {score}, gemiddeld hebben gelijkende gemeenten {similar}. Het verschil komt vooral van: {indicators}.",
    "a.goal-part": "{name} ({score} tegen {similar})",
    "q.changed": "Wat is er veranderd sinds de vorige publicatie?",
    "a.changed": "{count, plural, one {Eén eigen cijfer is} other {# eigen cijfers zijn}} anders: {names}.",
    "q.due": "Komt het doel voor ‘{name}’ er op tijd?",
    "q.rank": "Op welke plaats staat {area}?",
    "a.rank":
      "{band}. Hoe doelen meetellen is een keuze, en een andere keuze geeft een andere plaats. Daarom staat er geen plaats op de pagina.",
    "a.rank-none": "Daar is geen antwoord op: er zijn te weinig doelen om alle gemeenten gelijk te tellen.",
    "q.gaps": "Waarom ontbreken er cijfers?",
    "a.gaps": "Van {count, plural, one {# indicator} other {# indicatoren}} is er geen cijfer: {parts}.",
    "q.methods": "Zegt een andere rekenwijze hetzelfde?",
    "a.methods":
      "We vergelijken {compared} indicatoren met vier gepubliceerde rekenwijzen. Bij {differing} daarvan zeggen ze niet hetzelfde.",
    "q.real": "Zijn dit echte cijfers?",
    "a.real": "{share}. Die zijn gemerkt, en tellen nooit ongemerkt mee.",
  },
  {
    title: "Alderman's check {name}",
    "lead.preview":
      "This is what the page of {name} will be. Here is what readers see first, what is certain, what may turn, and what you can answer.",
    "lead.published":
      "No preview with new figures is running now. This is about the latest publication of {name}.",
    "lead.unpublished": "Nothing has been published yet and no preview is running.",
    "until-both": "Explanations can be added until {until}. Public on {publishes}.",
    until: "Explanations can be added until {until}.",
    "to-page": "See the page",
    "to-explain": "Write an explanation",
    "to-explain-of": "Write an explanation of {indicator}",
    print: "Print this check",
    explained: "Your explanation of {period}: {text}",

    "first-title": "What readers see first",
    "first-text": "The first sentences of the page, and the figures at the top of it.",
    "changed-title": "Different from the latest publication",
    "changed-none": "No figure of your own differs from the latest publication.",
    "changed-more": "And {count} other figures.",
    was: "Was",
    now: "Becomes",
    nothing: "no figure",

    "firm-title": "What is certain",
    "firm-text":
      "A change stays when one year is left out, and other methods say the same. A difference was there with the figure before as well. The last figure is final.",
    "firm-none": "Of what stands out, nothing is wholly certain yet.",
    "firm-goals":
      "On {count, plural, one {# goal} other {# goals}} the word beside similar municipalities does not change, whatever we try: {goals}.",
    "firm-goals-none": "On no goal the word beside similar municipalities is certain.",

    "loose-title": "What may turn",
    "loose-text":
      "Be careful with this: one other figure or another method may already give another word, or it could not be tested.",
    "loose-goals": "Goals of which the word may change",
    "loose-goals-none": "No goal with a word gets another word.",
    "loose-goals-untested":
      "Could not be tested on {count, plural, one {# goal} other {# goals}}, as too few similar municipalities have a score there: {goals}.",
    "loose-findings": "Figures that are less certain than they look",
    "loose-findings-none": "What stands out holds everywhere.",
    "column-now": "Now",
    "column-earlier": "One figure of a year before",
    "column-left-out": "One indicator does not count",
    "column-geometric": "Averaged otherwise",
    same: "stays the same",
    becomes: "{word} without {name}",
    "becomes-earlier": "{word} with the figure before of {name}",
    "and-more": "{first} and {count} more",
    "no-score-then": "no score any more",
    "why.one-year": "When one year is left out, the change is no longer clear.",
    "why.one-year-untested": "There are too few years to test whether the change stays when one is left out.",
    "why.year-before": "With the figure before, this did not stand out yet.",
    "why.year-before-untested": "Whether this stood out with the figure before could not be tested.",
    "why.methods": "Of the {of} methods {same, plural, =0 {none says} one {# says } other {# say}} the same.",
    "why.methods-none": "No other method can say something about this.",
    "why.provisional": "The last figure is provisional.",
    "thresholds-title": "If a threshold moves",
    "thresholds-none": "No threshold has been adopted yet. So no colour can turn.",
    "thresholds-firm":
      "The thresholds of {count, plural, one {# indicator} other {# indicators}} are adopted. A tenth stricter or looser changes no colour.",
    "threshold-row": "Now {now}. A tenth stricter: {stricter}. A tenth looser: {looser}.",

    "questions-title": "Questions that you may get",
    "questions-text":
      "Every answer comes from the figures. Why something is so, figures do not know: that you can explain yourself.",
    "q.worse": "Why did ‘{name}’ become worse?",
    "a.worse": "{figures}. The cause is not in the figures.",
    "a.worse-alongside":
      "For the middle one of the similar municipalities it went from {from} to {to} in those years.",
    "q.weakest": "Why are similar municipalities better on ‘{name}’?",
    "a.weakest": "{count}. {figures}.",
    "a.weakest-before":
      "{held, select, yes {With the figure before that was so too.} no {With the figure before that was not so yet.} other {Whether that was so with the figure before cannot be told.}}",
    "q.goal": "Why does {area} score lower on goal {goal} than similar municipalities?",
    "a.goal":
      "The score is {score}, similar municipalities have {similar} on average. The difference comes mostly from: {indicators}.",
    "a.goal-part": "{name} ({score} against {similar})",
    "q.changed": "What has changed since the publication before?",
    "a.changed":
      "{count, plural, one {One figure of our own is} other {# figures of our own are}} different: {names}.",
    "q.due": "Will the target for ‘{name}’ be there in time?",
    "q.rank": "In which place is {area}?",
    "a.rank":
      "{band}. How goals count is a choice, and another choice gives another place. That is why the page shows none.",
    "a.rank-none": "There is no answer to that: there are too few goals to count all municipalities alike.",
    "q.gaps": "Why are figures missing?",
    "a.gaps": "{count, plural, one {# indicator has} other {# indicators have}} no figure: {parts}.",
    "q.methods": "Does another method say the same?",
    "a.methods":
      "We compare {compared} indicators by four published methods. On {differing} of these they do not say the same.",
    "q.real": "Are these real figures?",
    "a.real": "{share}. They are marked, and never count unmarked.",
  },
);
