import { defineText } from "@lokaal17/shared/text/define-text";

/** What the command line says, apart from what it says of the rows of a file. */
export const commandText = defineText(
  {
    help: `Lokaal17 op de opdrachtregel

  lokaal17 import BESTAND --map KAART --as approved --by ACCOUNT --reason TEKST   cijfers uit een bestand bewaren
  lokaal17 account ADRES --name NAAM --role ROL    een account maken, en de link waarmee men binnenkomt
  lokaal17 audit verify                            het logboek van wijzigingen nakijken
  lokaal17 boundaries load BESTAND --year JAAR     de grenzen van een jaar laden, voor de kaart
  lokaal17 export WAT --format VORM --out BESTAND   cijfers, scores en definities naar een bestand schrijven
  lokaal17 chapter build|verify                    een editie van het hoofdstuk maken, of een bestand nakijken
  lokaal17 sources sync|list                       cijfers van officiële bronnen bijwerken, en hun stand
  lokaal17 bundle save|load BESTAND                de hele database in één bestand zetten, of daaruit laden
  lokaal17 score --framework F --values V          scores volgens een gepubliceerde methode, uit bestanden
  lokaal17 generate                                verzonnen cijfers maken om de snelheid te meten
  lokaal17 help OPDRACHT                           uitleg bij één opdracht

Overal: --lang nl|en. De database is DATABASE_URL (PostgreSQL), of anders de map LOKAAL17_DATA (standaard: data).
Afloop: 0 goed, 1 geweigerd of mislukt, 2 verkeerd gebruik.`,
    "help.import": `lokaal17 import BESTAND --map KAART --as approved --by ACCOUNT --reason TEKST [--report CSV]
lokaal17 import BESTAND --map KAART --as approved --by ACCOUNT --dry-run

Leest een CSV-bestand of een Excel-werkmap en bewaart de cijfers als goedgekeurd. Klopt er één regel niet, dan wordt er
niets bewaard en staan alle fouten er in één keer bij. Wat al precies zo bewaard is, blijft zoals het is.

  --map KAART      JSON: hoe het bestand is opgebouwd en wat zijn codes hier heten (voorbeelden: scripts/maps)
                   met "refusedRows": "leave-out" blijven alleen de foute regels weg
  --as approved    de cijfers zijn meteen goedgekeurd; iets anders kan nog niet
  --by ACCOUNT     e-mailadres van wie het doet; die moet mogen importeren (analist)
  --reason TEKST   waarom; komt in het logboek
  --report CSV     schrijf elke melding in dit bestand: line,column,code,message
  --dry-run        vergelijk alleen met wat er nu is: hoeveel nieuw, anders en hetzelfde. Er wordt niets bewaard.`,
    "help.account": `lokaal17 account ADRES --name NAAM --role ROL [--area CODE]
lokaal17 account ADRES

Maakt een account en een link waarmee de eigenaar een wachtwoord kiest. De link werkt één keer, zeven dagen lang. Zo komt
de eerste beheerder binnen. Met alleen het adres van een account dat er al is, komt er een nieuwe link.
De link begint met LOKAAL17_ADDRESS.

  --role ROL       officer, approver, coordinator, analyst, editor of admin
  --area CODE      de organisatie waarvoor de rol geldt; niet bij analyst, editor en admin`,
    "help.audit": `lokaal17 audit verify

Loopt alle ketens van het logboek na en noemt elke regel die is veranderd of weggehaald.`,
    "help.generate": `lokaal17 generate [--areas 342] [--indicators 300] [--years 20] [--seed 17] [--force]

Maakt maten met de namen load-001 en verder, en verzonnen cijfers daarvoor. Alleen om de snelheid te meten.
In een database met andere cijfers dan de basisgegevens kan dat alleen met --force.`,
    "usage.command": "De opdracht {command} is er niet.",
    "usage.missing": "Er ontbreekt: {missing}.",
    "usage.as": "--as kan alleen approved zijn.",
    "usage.number": "{option} moet een heel getal zijn van {least} tot en met {most}.",
    "usage.address": "{address} is geen e-mailadres.",
    "usage.role": "De rol {role} is er niet.",
    "usage.role-area": "De rol {role} geldt voor één organisatie: geef --area CODE.",
    "usage.role-no-area": "De rol {role} geldt voor het hele programma: geef geen --area.",
    "usage.help": "Uitleg: lokaal17 help {command}",
    "database.in-use":
      "De database in {folder} is in gebruik door proces {pid}{served, select, yes {, dat {address} bedient} other {}}. Stop dat eerst, of stel DATABASE_URL in voor een PostgreSQL.",
    "database.failed": "De database gaat niet open: {reason}",
    failed: "Het is niet gelukt: {reason}",
    "map-unreadable": "De kaart {file} kan niet worden gelezen: {reason}",
    "import.no-account": "Er is geen account met het adres {by}.",
    "import.no-right": "Het account {by} mag geen cijfers als goedgekeurd bewaren. Dat mag een analist.",
    "import.no-reason": "Geef een reden met --reason.",
    "import.checking": "{rows} regels nagekeken",
    "import.approving": "{rows} cijfers worden bewaard",
    "import.table-head": "indicator in het bestand\tbewaard\tniet bewaard\tgeweigerd",
    "import.refused":
      "Er is niets bewaard: {count, plural, one {er is # fout} other {er zijn {shown} fouten}}.",
    "import.compared":
      "{read} regels gelezen: {new} nieuw, {changed} anders, {unchanged} hetzelfde, {refused} geweigerd, {notStored} volgens de kaart niet bewaard. Dit was een proef: er is niets bewaard.",
    "import.would-stop":
      "Zo zou er niets worden bewaard: {count, plural, one {er is # fout} other {er zijn {shown} fouten}}.",
    "import.stored":
      "{read} regels gelezen: {stored} bewaard (waarvan {changed} nieuw of anders), {notStored} volgens de kaart niet bewaard. Gegevensversie {version}.",
    "import.nothing-new": "{read} regels gelezen. Alles was al precies zo bewaard; er is niets veranderd.",
    "import.more": "En nog {count} meldingen. Met --report staan ze alle in een bestand.",
    "import.report": "Alle meldingen staan in {file}.",
    line: "regel {line}",
    "line.column": "regel {line}, kolom {column}",
    "kind.mistake": "FOUT",
    "kind.doubt": "VRAAG",
    "kind.not-stored": "NIET BEWAARD",
    "account.made": "Het account {email} is gemaakt.",
    "account.there":
      "Er is al een account met het adres {email}. Het is niet veranderd. Geef alleen het adres voor een nieuwe link.",
    "account.link": "Hiermee kiest de eigenaar een wachtwoord. De link werkt één keer, tot {until}:",
    "account.no-area": "Er is geen organisatie met de code {code}.",
    "audit.good": "{links} regels in het logboek nagekeken. Er is niets veranderd of weggehaald.",
    "audit.broken": "Keten {chain}, regel {position}: {problem}.",
    "audit.altered": "veranderd",
    "audit.missing": "weggehaald",
    "audit.head differs": "het einde klopt niet",
    "audit.seal differs": "anders dan toen de dag werd afgesloten",
    "generate.other-figures":
      "Deze database heeft al {count} andere cijfers. Verzonnen cijfers komen daar alleen bij met --force.",
    "generate.areas": "Er zijn maar {count} gemeenten.",
    "generate.done": "{count} verzonnen cijfers bewaard: {copied} s kopiëren, {approved} s goedkeuren.",
  },
  {
    help: `Lokaal17 on the command line

  lokaal17 import FILE --map MAP --as approved --by ACCOUNT --reason TEXT   store the figures of a file
  lokaal17 account ADDRESS --name NAME --role ROLE    make an account, and the link to come in with
  lokaal17 audit verify                               check the log of changes
  lokaal17 boundaries load FILE --year YEAR           load the boundaries of a year, for the map
  lokaal17 export WHAT --format FORM --out FILE       write figures, scores and definitions to a file
  lokaal17 chapter build|verify                       make an edition of the chapter, or check a file
  lokaal17 sources sync|list                          bring figures of official sources up to date, and how they are
  lokaal17 bundle save|load FILE                      put the whole database in one file, or load it from one
  lokaal17 score --framework F --values V             scores by a published method, from files
  lokaal17 generate                                   make invented figures to measure speed with
  lokaal17 help COMMAND                               explain one command

Everywhere: --lang nl|en. The database is DATABASE_URL (PostgreSQL), or else the folder LOKAAL17_DATA (default: data).
Exit: 0 good, 1 refused or failed, 2 wrong use.`,
    "help.import": `lokaal17 import FILE --map MAP --as approved --by ACCOUNT --reason TEXT [--report CSV]
lokaal17 import FILE --map MAP --as approved --by ACCOUNT --dry-run

Reads a CSV file or an Excel workbook and stores its figures as approved. If one line is wrong nothing is stored, and all
mistakes are listed at once. What is stored already, exactly the same, stays as it is.

  --map MAP        JSON: how the file is made up and what its codes are called here (examples: scripts/maps)
                   with "refusedRows": "leave-out" only the wrong lines are left out
  --as approved    the figures are approved at once; nothing else is possible yet
  --by ACCOUNT     e-mail address of the one who does it, who must have the right to import (analyst)
  --reason TEXT    why; goes into the log
  --report CSV     write every remark to this file: line,column,code,message
  --dry-run        only compare with what is there: how many are new, different and the same. Nothing is stored.`,
    "help.account": `lokaal17 account ADDRESS --name NAME --role ROLE [--area CODE]
lokaal17 account ADDRESS

Makes an account and a link with which its owner chooses a password. The link works once, for seven days. The first
administrator comes in like this. With the address alone, of an account that is there already, there is a new link.
The link begins with LOKAAL17_ADDRESS.

  --role ROLE      officer, approver, coordinator, analyst, editor or admin
  --area CODE      the organisation that the role is for; not with analyst, editor and admin`,
    "help.audit": `lokaal17 audit verify

Walks all chains of the log and names every row that was altered or taken away.`,
    "help.generate": `lokaal17 generate [--areas 342] [--indicators 300] [--years 20] [--seed 17] [--force]

Makes measures named load-001 and on, and invented figures for them. Only to measure speed.
In a database with other figures than the reference facts it takes --force.`,
    "usage.command": "There is no command {command}.",
    "usage.missing": "Missing: {missing}.",
    "usage.as": "--as can only be approved.",
    "usage.number": "{option} must be a whole number from {least} to {most}.",
    "usage.address": "{address} is no e-mail address.",
    "usage.role": "There is no role {role}.",
    "usage.role-area": "The role {role} is for one organisation: give --area CODE.",
    "usage.role-no-area": "The role {role} is for the whole program: give no --area.",
    "usage.help": "Explanation: lokaal17 help {command}",
    "database.in-use":
      "The database in {folder} is in use by process {pid}{served, select, yes {, which serves {address}} other {}}. Stop it first, or set DATABASE_URL to a PostgreSQL.",
    "database.failed": "The database does not open: {reason}",
    failed: "It did not work: {reason}",
    "map-unreadable": "The map {file} cannot be read: {reason}",
    "import.no-account": "There is no account with the address {by}.",
    "import.no-right": "The account {by} may not store figures as approved. An analyst may.",
    "import.no-reason": "Give a reason with --reason.",
    "import.checking": "{rows} lines checked",
    "import.approving": "storing {rows} figures",
    "import.table-head": "indicator in the file\tstored\tnot stored\trefused",
    "import.refused":
      "Nothing was stored: {count, plural, one {there is # mistake} other {there are {shown} mistakes}}.",
    "import.compared":
      "{read} lines read: {new} new, {changed} different, {unchanged} the same, {refused} refused, {notStored} not stored as the map says. This was a trial: nothing was stored.",
    "import.would-stop":
      "Like this nothing would be stored: {count, plural, one {there is # mistake} other {there are {shown} mistakes}}.",
    "import.stored":
      "{read} lines read: {stored} stored ({changed} of them new or different), {notStored} not stored as the map says. Data version {version}.",
    "import.nothing-new":
      "{read} lines read. All of it was stored already, exactly the same; nothing changed.",
    "import.more": "And {count} more remarks. With --report all of them are in a file.",
    "import.report": "All remarks are in {file}.",
    line: "line {line}",
    "line.column": "line {line}, column {column}",
    "kind.mistake": "MISTAKE",
    "kind.doubt": "QUESTION",
    "kind.not-stored": "NOT STORED",
    "account.made": "The account {email} was made.",
    "account.there":
      "There is an account with the address {email} already. It was not changed. Give the address alone for a new link.",
    "account.link": "With this the owner chooses a password. The link works once, until {until}:",
    "account.no-area": "There is no organisation with the code {code}.",
    "audit.good": "{links} rows of the log checked. Nothing was altered or taken away.",
    "audit.broken": "Chain {chain}, row {position}: {problem}.",
    "audit.altered": "altered",
    "audit.missing": "taken away",
    "audit.head differs": "the end is not right",
    "audit.seal differs": "other than when the day was closed",
    "generate.other-figures":
      "This database has {count} other figures already. Invented ones are added only with --force.",
    "generate.areas": "There are only {count} municipalities.",
    "generate.done": "{count} invented figures stored: {copied} s copying, {approved} s approving.",
  },
);
export type CommandText = Parameters<ReturnType<typeof commandText>>[0];
