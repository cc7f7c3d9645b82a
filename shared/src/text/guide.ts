import { defineText, type Locale } from "./define-text.ts";
import { chapterGuide } from "./guide-chapter.ts";
import { compareGuide } from "./guide-compare.ts";
import { filesGuide } from "./guide-files.ts";

/** The guides: what people do here, from first to last step, with pictures of the screens. */
export const guides = ["compare", "entry", "files", "approval", "chapter"] as const;
export type Guide = (typeof guides)[number];

/** Addresses of the guides. */
export const guideAddress: Record<Guide, string> = {
  compare: "vergelijken",
  entry: "invullen",
  files: "bestanden",
  approval: "goedkeuren",
  chapter: "hoofdstuk",
};

export const guideTexts = defineText(
  {
    ...compareGuide.nl,
    ...filesGuide.nl,
    ...chapterGuide.nl,
    "entry.title": "Handleiding: cijfers invullen",
    "entry.lead":
      "Voor wie cijfers invult voor een gemeente, provincie of waterschap. Een ronde kost ongeveer twee uur.",
    "entry.1.title": "1. Kijk op uw werklijst",
    "entry.1.text.1": "Na het inloggen ziet u wat er gevraagd wordt en tot wanneer.",
    "entry.1.text.2":
      "Staat er Teruggestuurd, dan leest u meteen waarom. Lukt de einddatum niet, vraag dan uitstel aan.",
    "entry.1.picture": "worklist",
    "entry.2.title": "2. Vul de tabel in",
    "entry.2.text.1":
      "Ga met de pijltjes naar een cel en typ. Met Enter gaat u verder. Elke waarde wordt bewaard als u de cel verlaat.",
    "entry.2.text.2":
      "Bij een aandeel vult u in het paneel teller en noemer in. Het percentage rekent het programma uit.",
    "entry.2.picture": "grid",
    "entry.3.title": "3. Plak uit Excel",
    "entry.3.text.1": "Kopieer een blok in Excel, ga naar de eerste cel en druk op Ctrl en V.",
    "entry.3.text.2":
      "U ziet eerst oud en nieuw naast elkaar. Pas als u akkoord gaat, verandert er iets. Alles is in één keer terug te draaien.",
    "entry.3.picture": "paste",
    "entry.4.title": "4. Leg twijfel uit",
    "entry.4.text.1":
      "Wijkt een cijfer sterk af van eerdere jaren of van andere organisaties, dan vragen wij of het klopt.",
    "entry.4.text.2":
      "Verbeter het, of schrijf in één zin waarom het klopt. Zonder uitleg kunt u niet indienen.",
    "entry.4.picture": "doubt",
    "entry.5.title": "5. Vraag een collega",
    "entry.5.text.1":
      "Weet iemand anders het cijfer? Zet de indicator dan uit. Diegene krijgt een persoonlijke link en heeft geen account nodig.",
    "entry.6.title": "6. Dien in",
    "entry.6.text.1":
      "Bent u klaar, dien dan in. U krijgt een ontvangstbewijs. De cellen gaan op slot tot een collega heeft besloten.",
    "entry.6.text.2":
      "Zonder verbinding gaat er niets verloren: uw waarden staan op deze computer en gaan later mee.",
    "approval.title": "Handleiding: cijfers goedkeuren",
    "approval.lead": "Voor wie meekijkt en goedkeurt. U keurt nooit goed wat u zelf hebt ingevuld.",
    "approval.1.title": "1. Kijk wat er wacht",
    "approval.1.text.1": "Op de pagina Goedkeuren staat wat uw collega's hebben ingediend.",
    "approval.1.picture": "approvals",
    "approval.2.title": "2. Bekijk de kopie",
    "approval.2.text.1":
      "U ziet precies wat is ingediend, met het cijfer van vorig jaar ernaast. Twijfel staat bovenaan, met de uitleg.",
    "approval.2.picture": "submission",
    "approval.3.title": "3. Besluit",
    "approval.3.text.1":
      "Keur alles goed, of stuur het terug met een reden. Klopt één cel niet, stuur dan alleen die terug met een opmerking.",
    "approval.3.text.2":
      "Na uw goedkeuring staat het in de voorvertoning van uw organisatie. Openbaar wordt het pas als VNG publiceert.",
    "approval.4.title": "4. Afwezig of alleen",
    "approval.4.text.1":
      "Draag het goedkeuren voor een tijd over aan een collega, of vraag VNG om als tweede mee te kijken.",
  },
  {
    ...compareGuide.en,
    ...filesGuide.en,
    ...chapterGuide.en,
    "entry.title": "Guide: entering figures",
    "entry.lead":
      "For whoever enters figures for a municipality, province or water board. A round takes about two hours.",
    "entry.1.title": "1. Look at your worklist",
    "entry.1.text.1": "After signing in you see what is asked and until when.",
    "entry.1.text.2":
      "Where it says Returned you read why at once. If you will miss the deadline, ask for an extension.",
    "entry.1.picture": "worklist",
    "entry.2.title": "2. Fill in the table",
    "entry.2.text.1":
      "Go to a cell with the arrow keys and type. Enter goes on. Every value is saved when you leave its cell.",
    "entry.2.text.2":
      "For a share you fill in numerator and denominator in the panel. The program computes the percentage.",
    "entry.2.picture": "grid",
    "entry.3.title": "3. Paste from Excel",
    "entry.3.text.1": "Copy a block in Excel, go to the first cell and press Ctrl and V.",
    "entry.3.text.2":
      "You first see old and new side by side. Nothing changes until you agree. All of it can be undone at once.",
    "entry.3.picture": "paste",
    "entry.4.title": "4. Explain doubt",
    "entry.4.text.1":
      "Is a figure far from earlier years or from other organisations, then we ask whether it is right.",
    "entry.4.text.2":
      "Correct it, or write in one sentence why it is right. Without an explanation you cannot submit.",
    "entry.4.picture": "doubt",
    "entry.5.title": "5. Ask a colleague",
    "entry.5.text.1":
      "Does somebody else know the figure? Then assign the indicator. That person gets a personal link and needs no account.",
    "entry.6.title": "6. Submit",
    "entry.6.text.1":
      "When you are ready, submit. You get a receipt. The cells are locked until a colleague has decided.",
    "entry.6.text.2":
      "Without a connection nothing is lost: your values stand on this computer and go along later.",
    "approval.title": "Guide: approving figures",
    "approval.lead": "For whoever looks along and approves. You never approve what you entered yourself.",
    "approval.1.title": "1. See what waits",
    "approval.1.text.1": "The page Approve shows what your colleagues submitted.",
    "approval.1.picture": "approvals",
    "approval.2.title": "2. Look at the copy",
    "approval.2.text.1":
      "You see exactly what was submitted, with last year's figure beside it. Doubts stand first, with their explanation.",
    "approval.2.picture": "submission",
    "approval.3.title": "3. Decide",
    "approval.3.text.1":
      "Approve all of it, or return it with a reason. If one cell is wrong, return only that one with a remark.",
    "approval.3.text.2":
      "After your approval it is in the preview of your organisation. It becomes public when VNG publishes.",
    "approval.4.title": "4. Away or alone",
    "approval.4.text.1":
      "Hand approval over to a colleague for a while, or ask VNG to look along as the second.",
  },
);

export interface GuideStep {
  title: string;
  sentences: string[];
  /** Name of a picture of the screen; null where none is needed. */
  picture: string | null;
}

/** A guide in one language. */
export function guideOf(guide: Guide, locale: Locale): { title: string; lead: string; steps: GuideStep[] } {
  const messages: Readonly<Record<string, string>> = guideTexts.messages[locale];
  const step = (number: number): GuideStep[] => {
    const title = messages[`${guide}.${number}.title`];
    if (title === undefined) return [];
    const sentences = Object.entries(messages).flatMap(([key, sentence]) =>
      key.startsWith(`${guide}.${number}.text.`) ? [sentence] : [],
    );
    const picture = messages[`${guide}.${number}.picture`] ?? null;
    return [{ title, sentences, picture }, ...step(number + 1)];
  };
  return {
    title: guideTexts(locale)(`${guide}.title`),
    lead: guideTexts(locale)(`${guide}.lead`),
    steps: step(1),
  };
}

export const guideWords = defineText(
  {
    title: "Handleidingen",
    lead: "Kort en met plaatjes: wat u doet, van begin tot eind.",
    picture: "Scherm bij stap {step}",
    example: "De cijfers op de plaatjes zijn voorbeelden.",
    all: "Alle handleidingen",
    print: "U kunt deze pagina afdrukken.",
  },
  {
    title: "Guides",
    lead: "Short and with pictures: what you do, from begin to end.",
    picture: "Screen of step {step}",
    example: "The figures in the pictures are examples.",
    all: "All guides",
    print: "You can print this page.",
  },
);
