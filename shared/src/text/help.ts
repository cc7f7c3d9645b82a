import { defineText, type Locale } from "./define-text.ts";

/** Screens that have help of their own. */
export const helpScreens = [
  "worklist",
  "grid",
  "approvals",
  "submission",
  "publish",
  "completeness",
  "assign",
  "contribution",
  "own-page",
  "rounds",
  "definitions",
  "check-rules",
  "log",
  "administration",
] as const;
export type HelpScreen = (typeof helpScreens)[number];

/** Help for the screen that one works on: what one does there, step by step, and what is good to know. */
export const helpTexts = defineText(
  {
    "worklist.title": "Hulp bij uw werklijst",
    "worklist.do.1": "Hier staat wat er van u gevraagd wordt, en wanneer het klaar moet zijn.",
    "worklist.do.2": "Kies een taak om de invultabel te openen.",
    "worklist.do.3": "Is er iets teruggestuurd? Dan staat de reden erbij.",
    "worklist.know.1": "Haalt u de einddatum niet? Vraag dan uitstel aan bij de taak.",
    "worklist.know.2": "De kalender kunt u in uw eigen agenda zetten.",
    "grid.title": "Hulp bij de invultabel",
    "grid.do.1":
      "Ga met de pijltjes naar een cel en typ het cijfer. Enter gaat naar de volgende cel, Escape zet de oude waarde terug.",
    "grid.do.2": "Elke waarde wordt bewaard zodra u de cel verlaat. In de cel staat wat ermee is.",
    "grid.do.3":
      "Plak een blok uit Excel met Ctrl en V. U ziet eerst wat er verandert. Alles is in één keer terug te draaien.",
    "grid.do.4":
      "Staat er Klopt dit? Kijk dan of het cijfer goed is, en leg het uit in het paneel naast de tabel.",
    "grid.do.5": "Is er geen cijfer? Kies bij Soort cijfer dat het ontbreekt, en schrijf waarom.",
    "grid.do.6": "Klaar? Kies Indienen. Een collega keurt het goed of stuurt het terug.",
    "grid.know.1": "Is er even geen verbinding? Dan staat uw waarde op deze computer en gaat die later mee.",
    "grid.know.2": "Typt u 1.234? Dan vragen wij of u duizend of een breuk bedoelt.",
    "grid.know.3": "Veranderde een collega dezelfde cel? U ziet dan beide waarden en kiest zelf.",
    "grid.know.4": "Home en End gaan naar het begin en einde van de rij, Ctrl en Home naar de eerste cel.",
    "approvals.title": "Hulp bij goedkeuren",
    "approvals.do.1": "Hier staat wat er op een besluit wacht.",
    "approvals.do.2": "Bent u er een tijd niet? Draag het goedkeuren dan over aan een collega.",
    "approvals.know.1": "Niemand keurt goed wat zij zelf heeft ingevuld.",
    "approvals.know.2": "Werkt u alleen? Vraag dan VNG om mee te kijken.",
    "submission.title": "Hulp bij deze kopie",
    "submission.do.1": "U ziet precies wat is ingediend. Deze kopie verandert niet meer.",
    "submission.do.2": "Begin bij de cijfers met twijfel en lees de uitleg erbij.",
    "submission.do.3":
      "Keur alles goed, of stuur het terug met een reden. U kunt ook losse cellen terugsturen.",
    "submission.know.1":
      "Wat u goedkeurt, ziet uw organisatie meteen in de voorvertoning. Het publiek ziet het na de publicatie van VNG.",
    "publish.title": "Hulp bij publiceren",
    "publish.do.1": "Bekijk wat er sinds de vorige publicatie anders is.",
    "publish.do.2": "Geef de publicatie een naam en maak alles openbaar.",
    "publish.know.1": "Cijfers over te weinig mensen blijven verborgen. Ook wat hen zou verraden.",
    "completeness.title": "Hulp bij volledigheid",
    "completeness.do.1": "U ziet per organisatie hoeveel er is ingevuld, ingediend en goedgekeurd.",
    "completeness.do.2": "Kies wie u wilt herinneren en verstuur de herinnering.",
    "completeness.know.1": "Waarden ziet u hier niet, alleen aantallen.",
    "assign.title": "Hulp bij uitzetten",
    "assign.do.1": "Kies een of meer indicatoren en wie ze invult.",
    "assign.do.2": "Diegene krijgt een persoonlijke link en heeft geen account nodig.",
    "assign.know.1": "U dient zelf in. U kunt een link altijd intrekken of opnieuw sturen.",
    "assign.know.2": "Volgend jaar stellen wij dezelfde verdeling voor.",
    "contribution.title": "Hulp bij uw bijdrage",
    "contribution.do.1": "U ziet alleen de cellen die voor u zijn uitgezet.",
    "contribution.do.2": "Vul ze in en kies Klaar. De gemeente dient in.",
    "contribution.know.1": "Uw link blijft werken tot de einddatum. Geef de link aan niemand anders.",
    "own-page.title": "Hulp bij eigen doelen en uitleg",
    "own-page.do.1": "Leg bij een indicator vast wat uw raad of bestuur wil bereiken, met het besluit erbij.",
    "own-page.do.2": "Leg een cijfer uit in ten hoogste 280 tekens.",
    "own-page.know.1": "Een eigen doel telt nooit mee in een score.",
    "rounds.title": "Hulp bij rondes",
    "rounds.do.1": "Maak een ronde: welke indicatoren, van wie, en wanneer.",
    "rounds.do.2": "Geef een organisatie langer de tijd of laat haar een keer overslaan, met een reden.",
    "rounds.know.1":
      "Vraag in een eerste ronde ten hoogste 12 verplichte indicatoren. Dat is ongeveer twee uur werk.",
    "definitions.title": "Hulp bij definities",
    "definitions.do.1": "Bekijk eerst wat een wijziging doet, en bewaar daarna de nieuwe versie.",
    "definitions.do.2": "Schrijf wat er anders is. Wie invult, leest dat.",
    "definitions.know.1": "Oude cijfers houden de versie waarmee ze gemeten zijn.",
    "check-rules.title": "Hulp bij controleregels",
    "check-rules.do.1":
      "Schrijf een regel tussen indicatoren, en bekijk op goedgekeurde cijfers wat die zou melden.",
    "check-rules.know.1": "Een regel kan tegenhouden, om uitleg vragen of alleen iets melden.",
    "log.title": "Hulp bij het logboek",
    "log.do.1": "Kies de dagen of een indicator, en lees wie wat wanneer veranderde.",
    "log.do.2": "Kies een dag om de cijfers te zien zoals ze toen waren.",
    "log.know.1":
      "Bewaar de code van een afgesloten dag. Dan kan niemand het logboek ongemerkt herschrijven.",
    "administration.title": "Hulp bij beheer",
    "administration.do.1":
      "Nodig iemand uit met een adres en een rol. Zij krijgt een link die één keer werkt.",
    "administration.do.2":
      "Gaat iemand weg? Beëindig dan het account. Wat zij deed blijft staan, haar naam niet.",
    "administration.know.1":
      "Zonder mailserver staan de berichten bij Berichten. Geef de link dan zelf door.",
  },
  {
    "worklist.title": "Help with your worklist",
    "worklist.do.1": "Here stands what is asked of you, and when it must be ready.",
    "worklist.do.2": "Choose a task to open the entry table.",
    "worklist.do.3": "Was something returned? Then the reason stands with it.",
    "worklist.know.1": "Will you miss the deadline? Then ask for an extension at the task.",
    "worklist.know.2": "You can put the calendar into your own.",
    "grid.title": "Help with the entry table",
    "grid.do.1":
      "Go to a cell with the arrow keys and type the figure. Enter goes to the next cell, Escape restores the old value.",
    "grid.do.2": "Every value is saved when you leave its cell. The cell says where it is.",
    "grid.do.3":
      "Paste a block from Excel with Ctrl and V. You first see what changes. All of it can be undone at once.",
    "grid.do.4":
      "Does a cell ask Is this right? Look whether the figure is correct, and explain it in the panel beside the table.",
    "grid.do.5": "Is there no figure? Choose at Kind of figure that it is missing, and write why.",
    "grid.do.6": "Ready? Choose Submit. A colleague approves it or returns it.",
    "grid.know.1": "No connection for a while? Then your value stands on this computer and goes along later.",
    "grid.know.2": "Do you type 1.234? Then we ask whether you mean a thousand or a fraction.",
    "grid.know.3": "Did a colleague change the same cell? Then you see both values and choose yourself.",
    "grid.know.4": "Home and End go to the start and end of the row, Ctrl and Home to the first cell.",
    "approvals.title": "Help with approving",
    "approvals.do.1": "Here stands what waits for a decision.",
    "approvals.do.2": "Are you away for a while? Then hand approval over to a colleague.",
    "approvals.know.1": "Nobody approves what she entered herself.",
    "approvals.know.2": "Do you work alone? Then ask VNG to look along.",
    "submission.title": "Help with this copy",
    "submission.do.1": "You see exactly what was submitted. This copy changes no more.",
    "submission.do.2": "Begin with the figures in doubt and read the explanation with them.",
    "submission.do.3": "Approve all of it, or return it with a reason. You can return single cells as well.",
    "submission.know.1":
      "What you approve is in the preview of your organisation at once. The public sees it after VNG's publication.",
    "publish.title": "Help with publishing",
    "publish.do.1": "See what is other since the last publication.",
    "publish.do.2": "Give the publication a name and make everything public.",
    "publish.know.1": "Figures about too few people stay hidden. So does what would reveal them.",
    "completeness.title": "Help with completeness",
    "completeness.do.1": "You see per organisation how much was entered, submitted and approved.",
    "completeness.do.2": "Choose whom you want to remind and send the reminder.",
    "completeness.know.1": "You see no values here, only counts.",
    "assign.title": "Help with assigning",
    "assign.do.1": "Choose one or more indicators and who fills them in.",
    "assign.do.2": "That person gets a personal link and needs no account.",
    "assign.know.1": "You submit yourself. You can always withdraw a link or send it again.",
    "assign.know.2": "Next year we propose the same division.",
    "contribution.title": "Help with your contribution",
    "contribution.do.1": "You see only the cells that were assigned to you.",
    "contribution.do.2": "Fill them in and choose Ready. The municipality submits.",
    "contribution.know.1": "Your link works until the deadline. Give the link to nobody else.",
    "own-page.title": "Help with own targets and explanations",
    "own-page.do.1": "Record with an indicator what your council or board wants to reach, with the decision.",
    "own-page.do.2": "Explain a figure in at most 280 characters.",
    "own-page.know.1": "An own target never counts in a score.",
    "rounds.title": "Help with rounds",
    "rounds.do.1": "Make a round: which indicators, of whom, and when.",
    "rounds.do.2": "Give an organisation more time or let it skip once, with a reason.",
    "rounds.know.1": "Ask at most 12 required indicators in a first round. That is about two hours of work.",
    "definitions.title": "Help with definitions",
    "definitions.do.1": "First see what a change does, then save the new version.",
    "definitions.do.2": "Write what is other. Whoever enters reads it.",
    "definitions.know.1": "Old figures keep the version they were measured by.",
    "check-rules.title": "Help with check rules",
    "check-rules.do.1": "Write a rule between indicators, and see on approved figures what it would report.",
    "check-rules.know.1": "A rule can stop, ask for an explanation or only tell something.",
    "log.title": "Help with the log",
    "log.do.1": "Choose the days or an indicator, and read who changed what when.",
    "log.do.2": "Choose a day to see the figures as they were then.",
    "log.know.1": "Keep the code of a closed day. Then nobody can rewrite the log unnoticed.",
    "administration.title": "Help with administration",
    "administration.do.1": "Invite somebody with an address and a role. She gets a link that works once.",
    "administration.do.2":
      "Does somebody leave? Then end the account. What she did stays, her name does not.",
    "administration.know.1":
      "Without a mail server the messages stand at Messages. Then pass the link on yourself.",
  },
);

export interface Help {
  title: string;
  /** What one does on the screen, in order. */
  steps: string[];
  /** What is good to know. */
  notes: string[];
}

/** The help of one screen in one language. */
export function helpOf(screen: HelpScreen, locale: Locale): Help {
  const messages = Object.entries(helpTexts.messages[locale]);
  const part = (kind: "do" | "know") =>
    messages.flatMap(([key, sentence]) => (key.startsWith(`${screen}.${kind}.`) ? [sentence] : []));
  return { title: helpTexts(locale)(`${screen}.title`), steps: part("do"), notes: part("know") };
}

/** The words around help, and the first walk-through. */
export const helpWords = defineText(
  {
    help: "Hulp",
    good: "Goed om te weten",
    guides: "Lees de hele handleiding",
    close: "Sluiten",
    helpdesk: "Komt u er niet uit? Mail de helpdesk:",
    "walk.title": "Welkom bij Lokaal17",
    "walk.step": "Stap {step} van {count}",
    "walk.next": "Volgende",
    "walk.skip": "Overslaan",
    "walk.done": "Aan de slag",
    "walk.1.title": "Uw werklijst",
    "walk.1": "Hier begint u. U ziet wat er gevraagd wordt, voor welke organisatie en tot wanneer.",
    "walk.2.title": "De invultabel",
    "walk.2":
      "U vult de cijfers in zoals in Excel, met de pijltjes en Enter. Plakken mag ook. Elke waarde wordt vanzelf bewaard.",
    "walk.3.title": "Twijfel en uitleg",
    "walk.3":
      "Wijkt een cijfer sterk af? Dan vragen wij of het klopt. Leg het uit, dan weet uw collega waarom.",
    "walk.4.title": "Indienen en goedkeuren",
    "walk.4":
      "Bent u klaar, dan dient u in. Een collega kijkt mee en keurt goed. Pas na publicatie ziet iedereen het.",
  },
  {
    help: "Help",
    good: "Good to know",
    guides: "Read the whole guide",
    close: "Close",
    helpdesk: "Cannot find your way? Mail the helpdesk:",
    "walk.title": "Welcome to Lokaal17",
    "walk.step": "Step {step} of {count}",
    "walk.next": "Next",
    "walk.skip": "Skip",
    "walk.done": "Begin",
    "walk.1.title": "Your worklist",
    "walk.1": "Here you begin. You see what is asked, of which organisation and until when.",
    "walk.2.title": "The entry table",
    "walk.2":
      "You enter figures as in Excel, with arrow keys and Enter. Pasting works too. Every value is saved by itself.",
    "walk.3.title": "Doubt and explanation",
    "walk.3":
      "Is a figure far from what it was? Then we ask whether it is right. Explain it, so that your colleague knows why.",
    "walk.4.title": "Submitting and approving",
    "walk.4":
      "When you are ready you submit. A colleague looks along and approves. Only after publication everyone sees it.",
  },
);
