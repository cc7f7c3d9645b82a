import { defineText } from "./define-text.ts";

/** What is wrong with a text that an editor sends, as one sentence each; and what she should look at before others do. */
const nl = {
  "at-line": "Regel {line}: {sentence}",
  more: "Er is nog meer mis: {count, plural, one {# ander punt} other {# andere punten}}. Verbeter eerst wat hierboven staat.",

  shape: "Dit is geen tekst van een deel van het hoofdstuk. Stuur een document met blokken, of Markdown.",
  "too-long": "De tekst is te lang: hoogstens {limit} tekens in één deel. Zet een deel ervan ergens anders.",
  "too-many":
    "De tekst heeft te veel stukken: hoogstens {limit} alinea’s, woorden met opmaak en cijfers samen.",
  "too-deep": "De tekst is te diep genest. Een lijst gaat hoogstens {limit} niveaus diep.",
  "too-many-notes": "Er zijn te veel voetnoten: {count}. Hoogstens {limit} kan in één deel.",
  block: "Een blok van de soort “{type}” kan niet. Gebruik alinea’s, koppen, lijsten, tabellen en figuren.",
  inline: "In een alinea kan geen “{type}”. Gebruik tekst, cijfers, voetnoten en verwijzingen.",
  mark: "De opmaak “{type}” kan niet. Gebruik vet, cursief of een link.",
  text: "Een stuk tekst is leeg of is geen tekst.",
  "heading-level": "Een kop heeft niveau 1 of 2 (in Markdown # of ##). Dit is niveau {level}.",
  "heading-content":
    "In een kop kan alleen gewone tekst: geen cijfer, voetnoot, link of verwijzing. Zet die in de alinea eronder.",
  "list-item":
    "Een punt van een lijst heeft één alinea, met daaronder hoogstens een lijst. “{type}” kan er niet in.",
  "table-empty": "De tabel heeft geen rijen of geen kolommen.",
  "table-size": "De tabel is te groot: hoogstens {columns} kolommen en {rows} rijen.",
  "table-uneven":
    "Rij {row} van de tabel heeft {count} cellen, de eerste rij heeft er {expected}. Maak ze gelijk.",
  "table-head": "De eerste rij van de tabel moet de koprij zijn, en alleen die.",
  "table-span": "Samengevoegde cellen kunnen niet in een tabel. Wie voorleest, raakt dan de kolom kwijt.",
  "table-caption": "De titel van de tabel is geen tekst of is langer dan {limit} tekens.",
  "cell-content":
    "In een cel van een tabel kan alleen tekst met cijfers. Zet een {type} in de tekst boven of onder de tabel.",
  "figure-id": "“{text}” is geen figuur. Kies een figuur uit de lijst van deze uitgave.",
  "reference-target": "“{text}” is geen plek in het hoofdstuk. Kies een deel, figuur of tabel.",
  "footnote-content": "In een voetnoot kan alleen tekst met cijfers en links, geen “{type}”.",
  "footnote-empty": "Een voetnoot is leeg. Schrijf er iets in, of haal hem weg.",
  "link-scheme": "De link “{href}” kan niet. Een link begint met https:// of met mailto:.",
  "link-broken": "De link “{href}” klopt niet. Plak het hele adres, zoals het in de browser staat.",
  "link-password": "In de link “{href}” staat een naam of wachtwoord. Haal dat eruit.",
  "link-long": "Een link is langer dan {limit} tekens.",
  reason: "Leg in hoogstens {limit} tekens uit waarom dit getal niet aan een cijfer vastzit.",
  kept: "Leg in hoogstens {limit} tekens uit waarom het oude getal blijft staan.",
  "fact-shown": "Bij het cijfer {fact} staat niet welk getal er getoond werd.",
  "fact-version": "Bij het cijfer {fact} staat geen gegevensversie (een heel getal).",

  "markdown.node.html": "HTML kan niet: “{text}”. Schrijf gewone tekst of Markdown.",
  "markdown.node.code": "Een blok code kan niet. Begin de regel niet met vier spaties of drie accenten.",
  "markdown.node.inlineCode": "Code tussen accenten kan niet: “{text}”.",
  "markdown.node.blockquote":
    "Een citaatblok (>) kan niet. Schrijf het citaat als alinea tussen aanhalingstekens.",
  "markdown.node.thematicBreak": "Een streep (---) kan niet. Gebruik een kop.",
  "markdown.node.other": "“{type}” kan niet in deze tekst.",
  "markdown.lines":
    "De Markdown heeft te veel regels: hoogstens {limit}. Zet een deel ervan ergens anders neer.",
  "markdown.quotations": "Er staan te veel tekens voor een citaat (>): hoogstens {limit}. Haal ze weg.",
  "markdown.points": "Er staan te veel punten in lijsten: hoogstens {limit} in één deel.",
  "markdown.bars": "Deze regel heeft te veel cellen: hoogstens {limit} streepjes (|) per regel.",
  "markdown.all-bars": "De tabellen zijn samen te groot: hoogstens {limit} streepjes (|) in één deel.",
  "markdown.signs":
    "Hier staan te veel haken, sterretjes en andere tekens van Markdown: hoogstens {limit} in één alinea.",
  "markdown.image":
    "Een plaatje kan niet: “{url}”. Een figuur schrijft u als ![](figure:…) op een eigen regel.",
  "markdown.figure-alone":
    "De figuur {figure} moet in een eigen alinea staan, met een lege regel ervoor en erna.",
  "markdown.link-content": "In een link kan alleen tekst.",
  "markdown.link-title": "Achter een link kan geen titel staan: “{title}”. Schrijf die in de tekst.",
  "markdown.link-reference": "Schrijf de link “{text}” voluit, met het adres tussen haakjes erachter.",
  "markdown.definition": "Schrijf het adres “{url}” bij de link zelf, niet onder de tekst.",
  "markdown.fact-text": "Tussen de haken van het cijfer {fact} hoort alleen het getal.",
  "markdown.fact-title":
    'Achter het cijfer {fact} hoort de gegevensversie, met zo nodig de reden: "41: reden".',
  "markdown.note-missing": "De voetnoot [^{name}] heeft geen tekst. Zet onderaan [^{name}]: en de tekst.",
  "markdown.note-unused": "De voetnoot [^{name}] wordt nergens in de tekst genoemd.",
  "markdown.note-twice":
    "De voetnoot [^{name}] wordt {count} keer genoemd. Geef elke plek een eigen voetnoot.",
  "markdown.note-blocks": "Een voetnoot is één alinea: [^{name}].",

  "finding.words": "Dit deel heeft {count} woorden. Hoogstens {limit} is afgesproken.",
  "finding.fact": "Het cijfer achter “{shown}” is er niet meer. {reason}",
  "finding.figure": "De figuur {figure} is er niet in deze uitgave.",
  "finding.figure-twice": "De figuur {figure} staat twee keer in dit deel.",
  "finding.reference": "De verwijzing naar {target} gaat nergens heen in deze uitgave.",
  "finding.caption": "De tabel met “{text}” heeft nog geen titel.",
  "finding.heading-order": "De kop “{text}” van niveau 2 staat niet onder een kop van niveau 1.",
  "finding.heading-empty-section": "Onder de kop “{text}” staat niets.",
  "finding.long-sentence": "Een zin heeft {count} woorden: “{text}”. Lezers haken af boven {limit}.",
  "finding.glyph":
    "Het teken {character} (U+{code}) zit niet in ons lettertype: “{text}”. Kies een ander teken: de PDF wordt ermee niet gemaakt.",
  "finding.cause": "Het woord “{word}” noemt een oorzaak: “{text}”. De cijfers laten geen oorzaak zien.",
  "finding.rank": "“{text}” noemt een plaats in een rij. Schrijf liever een verschil met een cijfer.",
  "finding.example":
    "{count, plural, one {# getal in dit deel is een voorbeeld} other {# getallen in dit deel zijn voorbeelden}}, geen echt cijfer.",
};

const en: Record<keyof typeof nl, string> = {
  "at-line": "Line {line}: {sentence}",
  more: "More is wrong: {count, plural, one {# other thing} other {# other things}}. First correct what stands above.",

  shape: "This is no text of a part of the chapter. Send a document with blocks, or Markdown.",
  "too-long": "The text is too long: at most {limit} characters in one part. Put some of it elsewhere.",
  "too-many": "The text has too many pieces: at most {limit} paragraphs, marked words and numbers together.",
  "too-deep": "The text is nested too deeply. A list goes at most {limit} levels deep.",
  "too-many-notes": "There are too many footnotes: {count}. At most {limit} are possible in one part.",
  block: "A block of the kind “{type}” is not possible. Use paragraphs, headings, lists, tables and figures.",
  inline: "A paragraph cannot hold “{type}”. Use text, numbers, footnotes and references.",
  mark: "The formatting “{type}” is not possible. Use bold, italic or a link.",
  text: "A piece of text is empty or is no text.",
  "heading-level": "A heading has level 1 or 2 (in Markdown # or ##). This is level {level}.",
  "heading-content":
    "A heading holds plain text only: no number, footnote, link or reference. Put those in the paragraph below it.",
  "list-item": "A point of a list has one paragraph, with at most a list below it. It cannot hold “{type}”.",
  "table-empty": "The table has no rows or no columns.",
  "table-size": "The table is too large: at most {columns} columns and {rows} rows.",
  "table-uneven": "Row {row} of the table has {count} cells, the first row has {expected}. Make them equal.",
  "table-head": "The first row of the table must be its header row, and only that one.",
  "table-span": "Merged cells are not possible in a table. Who has it read aloud loses the column.",
  "table-caption": "The title of the table is no text or is longer than {limit} characters.",
  "cell-content":
    "A cell of a table holds text with numbers only. Put a {type} in the text above or below the table.",
  "figure-id": "“{text}” is no figure. Choose a figure from the list of this edition.",
  "reference-target": "“{text}” is no place in the chapter. Choose a part, figure or table.",
  "footnote-content": "A footnote holds text with numbers and links only, no “{type}”.",
  "footnote-empty": "A footnote is empty. Write something in it, or take it away.",
  "link-scheme": "The link “{href}” is not possible. A link begins with https:// or with mailto:.",
  "link-broken": "The link “{href}” is not right. Paste the whole address as the browser shows it.",
  "link-password": "There is a name or password in the link “{href}”. Take it out.",
  "link-long": "A link is longer than {limit} characters.",
  reason: "Explain in at most {limit} characters why this number is not bound to a figure.",
  kept: "Explain in at most {limit} characters why the old number stays.",
  "fact-shown": "The figure {fact} does not say which number was shown.",
  "fact-version": "The figure {fact} has no data version (a whole number).",

  "markdown.node.html": "HTML is not possible: “{text}”. Write plain text or Markdown.",
  "markdown.node.code":
    "A block of code is not possible. Do not begin the line with four spaces or three backticks.",
  "markdown.node.inlineCode": "Code between backticks is not possible: “{text}”.",
  "markdown.node.blockquote":
    "A quotation block (>) is not possible. Write it as a paragraph in quotation marks.",
  "markdown.node.thematicBreak": "A line (---) is not possible. Use a heading.",
  "markdown.node.other": "“{type}” is not possible in this text.",
  "markdown.lines": "The Markdown has too many lines: at most {limit}. Put a part of it in another place.",
  "markdown.quotations": "There are too many signs of a quotation (>): at most {limit}. Take them out.",
  "markdown.points": "There are too many points in lists: at most {limit} in one part.",
  "markdown.bars": "This line has too many cells: at most {limit} bars (|) in a line.",
  "markdown.all-bars": "The tables are too large together: at most {limit} bars (|) in one part.",
  "markdown.signs":
    "There are too many brackets, stars and other signs of Markdown here: at most {limit} in one paragraph.",
  "markdown.image":
    "A picture is not possible: “{url}”. A figure is written as ![](figure:…) on a line of its own.",
  "markdown.figure-alone":
    "The figure {figure} must stand in a paragraph of its own, with an empty line before and after.",
  "markdown.link-content": "A link holds text only.",
  "markdown.link-title": "A link cannot have a title behind it: “{title}”. Write that in the text.",
  "markdown.link-reference": "Write the link “{text}” in full, with its address in brackets behind it.",
  "markdown.definition": "Write the address “{url}” at the link itself, not below the text.",
  "markdown.fact-text": "Between the brackets of the figure {fact} there is room for the number only.",
  "markdown.fact-title":
    'Behind the figure {fact} stands the data version, with the reason where needed: "41: reason".',
  "markdown.note-missing": "The footnote [^{name}] has no text. Put [^{name}]: and its text at the end.",
  "markdown.note-unused": "The footnote [^{name}] is not named anywhere in the text.",
  "markdown.note-twice":
    "The footnote [^{name}] is named {count} times. Give each place a footnote of its own.",
  "markdown.note-blocks": "A footnote is one paragraph: [^{name}].",

  "finding.words": "This part has {count} words. At most {limit} were agreed.",
  "finding.fact": "The figure behind “{shown}” is no longer there. {reason}",
  "finding.figure": "The figure {figure} is not part of this edition.",
  "finding.figure-twice": "The figure {figure} stands in this part twice.",
  "finding.reference": "The reference to {target} leads nowhere in this edition.",
  "finding.caption": "The table with “{text}” has no title yet.",
  "finding.heading-order": "The heading “{text}” of level 2 does not stand below a heading of level 1.",
  "finding.heading-empty-section": "There is nothing below the heading “{text}”.",
  "finding.long-sentence": "A sentence has {count} words: “{text}”. Readers drop out above {limit}.",
  "finding.glyph":
    "Our typeface has no character {character} (U+{code}): “{text}”. Choose another one: the PDF is not made with it.",
  "finding.cause": "The word “{word}” names a cause: “{text}”. The figures do not show a cause.",
  "finding.rank": "“{text}” names a place in a row. Rather write a difference with a figure.",
  "finding.example":
    "{count, plural, one {# number in this part is an example} other {# numbers in this part are examples}}, not a real figure.",
};

export type NarrativeKey = keyof typeof nl;

export const narrativeText = defineText<NarrativeKey>(nl, en);
