/** Steps of the guide for who compares municipalities and takes figures to a council. A part of the texts of the guides. */
const nl = {
  "compare.title": "Handleiding: gemeenten vergelijken",
  "compare.lead":
    "Voor wie wil weten hoe een gemeente ervoor staat, met wie dat eerlijk te vergelijken is en hoe zeker het is.",
  "compare.1.title": "1. Begin met een gemeente",
  "compare.1.text.1":
    "Typ op de pagina Vergelijken een naam of code. U ziet meteen de gemeenten die er het meest op lijken, en waarom.",
  "compare.1.text.2":
    "Bestaat een gemeente niet meer, dan leest u waarin zij opging. Met één klik kiest u die gemeente.",
  "compare.2.title": "2. Kies waarover het gaat",
  "compare.2.text.1":
    "Kies een indicator of een doel, en een groep: gelijkende gemeenten, een provincie, een regio, een grootte of een eigen groep.",
  "compare.2.text.2":
    "Elke keuze staat in het adres. Maak ongedaan draait de laatste terug, en de knop terug van uw browser ook.",
  "compare.2.picture": "bench",
  "compare.3.title": "3. Lees eerst het antwoord",
  "compare.3.text.1":
    "Boven de figuur staat hoe vaak uw gemeente duidelijk beter of slechter is, of dat er geen duidelijk verschil is.",
  "compare.3.text.2":
    "Een klein verschil kan toeval zijn. Daarom noemen wij geen plaats op een ranglijst, maar een marge.",
  "compare.4.title": "4. Kijk op een andere manier",
  "compare.4.text.1":
    "Er zijn elf weergaven van dezelfde keuze, van kaart tot tabel. Wijs een gemeente aan in de lijst en u ziet haar in de figuur.",
  "compare.4.text.2":
    "Voorlopige cijfers, herberekende cijfers en voorbeelden zijn overal gemarkeerd, ook in wat u meeneemt.",
  "compare.4.picture": "trend",
  "compare.5.title": "5. Vraag waar een verschil vandaan komt",
  "compare.5.text.1":
    "Onder de figuur staat welke cijfers met het verschil samengaan. Dat ze samengaan, bewijst nog geen oorzaak.",
  "compare.5.text.2": "Heeft een gemeente haar cijfer toegelicht, dan staat de toelichting erbij.",
  "compare.6.title": "6. Neem het mee",
  "compare.6.text.1":
    "Kopieer de link, een korte link of de figuur als afbeelding. Download de cijfers, of zet de figuur op de site van uw gemeente.",
  "compare.6.text.2":
    "Bewaar een vergelijking om haar te delen en te volgen. U krijgt bericht als een gebruikt cijfer wordt herzien.",
  "compare.7.title": "7. Maak een raadsstuk",
  "compare.7.text.1":
    "Op de pagina van uw gemeente staan een profiel van twee pagina's en een raadsstuk in Word, per taakveld.",
  "compare.7.text.2":
    "Schrijf in het raadsstuk uw eigen tekst. Volgend jaar levert u het in en krijgt u het terug met nieuwe cijfers.",
  "compare.7.picture": "municipality",
};

const en: Record<keyof typeof nl, string> = {
  "compare.title": "Guide: comparing municipalities",
  "compare.lead":
    "For whoever wants to know where a municipality stands, with whom that compares fairly and how sure it is.",
  "compare.1.title": "1. Begin with a municipality",
  "compare.1.text.1":
    "Type a name or code on the page Compare. You see at once which municipalities resemble it most, and why.",
  "compare.1.text.2":
    "Where a municipality no longer exists you read what it became part of, and choose that one with one click.",
  "compare.2.title": "2. Choose the subject",
  "compare.2.text.1":
    "Choose an indicator or a goal, and a group: similar municipalities, a province, a region, a size or a group of your own.",
  "compare.2.text.2":
    "Every choice is part of the address. Undo takes back the last one, and so does the back button of your browser.",
  "compare.2.picture": "bench",
  "compare.3.title": "3. Read the answer first",
  "compare.3.text.1":
    "Above the figure it says how often your municipality is clearly better or worse, or that there is no clear difference.",
  "compare.3.text.2":
    "A small difference may be chance. That is why we name no place in a ranking, but a margin.",
  "compare.4.title": "4. Look at it in another way",
  "compare.4.text.1":
    "There are eleven views of the same choice, from map to table. Point at a municipality in the list and you see it in the figure.",
  "compare.4.text.2":
    "Provisional figures, recalculated figures and examples are marked everywhere, also in what you take along.",
  "compare.4.picture": "trend",
  "compare.5.title": "5. Ask where a difference comes from",
  "compare.5.text.1":
    "Below the figure you read which figures go together with the difference. Going together does not prove a cause.",
  "compare.5.text.2": "Where a municipality explained its figure, the explanation stands beside it.",
  "compare.6.title": "6. Take it along",
  "compare.6.text.1":
    "Copy the link, a short link or the figure as a picture. Download the figures, or put the figure on the site of your municipality.",
  "compare.6.text.2":
    "Keep a comparison to share it and to follow it. You get a message when a figure in it is revised.",
  "compare.7.title": "7. Make a council document",
  "compare.7.text.1":
    "The page of your municipality has a profile of two pages and a council document in Word, by policy field.",
  "compare.7.text.2":
    "Write your own text in the council document. Next year you hand it in and get it back with new figures.",
  "compare.7.picture": "municipality",
};

export const compareGuide = { nl, en };
