import { defineText } from "./define-text.ts";

/**
 * Where the figure of an own-entry indicator probably exists already, by the indicator's code. Nobody checked this at
 * every organisation: it says "probably" wherever it is not certain.
 */
export const knownElsewhereText = defineText(
  {
    "debt-help-wait":
      "Waarschijnlijk in het systeem van de schuldhulpverlening: datum van aanmelding en van het eerste gesprek.",
    "income-support-reach":
      "Waarschijnlijk in een benchmark over werk en inkomen, of in een eigen onderzoek naar het bereik van regelingen.",
    "child-scheme-reach":
      "Waarschijnlijk in het uitkeringssysteem of bij de uitvoerder van de kindregelingen: kinderen die meededen.",
    "food-aid": "Waarschijnlijk in het jaarverslag van de voedselbank: huishoudens op de peildatum.",
    "healthy-sport-canteens":
      "Waarschijnlijk in een overzicht van de buurtsportcoach, het sportbedrijf of het lokale sportakkoord.",
    "sustainable-catering":
      "Waarschijnlijk in de jaarlijkse opgave van uw cateraar: omzet per soort product.",
    "smoke-free-child-places":
      "Waarschijnlijk in het beheersysteem van speelplekken en sportterreinen, of in het lokale preventieakkoord.",
    "support-decision-on-time":
      "Waarschijnlijk in het zaaksysteem van de Wmo: datum van melding en van besluit.",
    "youth-help-wait":
      "Waarschijnlijk in het systeem van de jeugdhulp, of in de contractrapportage van uw regio.",
    "preschool-target-reach":
      "Waarschijnlijk in de opgave van de kinderopvang of de JGZ: doelgroeppeuters en plaatsen.",
    "basic-skills-reach":
      "Waarschijnlijk in de verantwoording van de educatiemiddelen van uw arbeidsmarktregio: aantal deelnemers.",
    "school-buildings-healthy":
      "Waarschijnlijk in het integraal huisvestingsplan, of bij de schoolbesturen: lijst van gebouwen.",
    "schools-sustainability-education":
      "Waarschijnlijk bij het centrum voor natuur- en duurzaamheidseducatie: scholen die meedoen.",
    "women-executive-ratio":
      "Op uw eigen website: de leden van het college of dagelijks bestuur. Tel ze zelf.",
    "women-management-ratio":
      "Waarschijnlijk in het sociaal jaarverslag of de paragraaf Bedrijfsvoering: leidinggevenden naar geslacht.",
    "gender-diversity-policy":
      "Waarschijnlijk in het raadsinformatiesysteem: het beleid en het laatste verslag.",
    "municipal-pay-ratio": "Waarschijnlijk in het personeels- en salarissysteem: uurlonen naar geslacht.",
    "rain-disconnected": "Waarschijnlijk in het rioolbeheersysteem of het programma Water en Riolering.",
    "unconnected-addresses":
      "Waarschijnlijk in het programma Water en Riolering: de lijst van niet-aangesloten percelen.",
    "public-water-taps":
      "Waarschijnlijk in het beheersysteem van de openbare ruimte, of bij uw drinkwaterbedrijf.",
    "public-toilets":
      "Waarschijnlijk in het beheersysteem van de openbare ruimte; opengestelde toiletten bij de organisatie die ze verzamelt.",
    "municipal-building-energy":
      "Waarschijnlijk in het energiebeheersysteem of de CO2-inventaris: verbruik per gebouw.",
    "municipal-green-energy":
      "Waarschijnlijk in het energiecontract en de garanties van oorsprong bij uw leverancier.",
    "heat-plan-coverage":
      "Waarschijnlijk in het warmteprogramma en de besluiten per buurt; woningen per buurt staan in de BAG.",
    "benefit-to-work":
      "Waarschijnlijk in de Divosa-monitor of uw eigen uitkeringssysteem: uitstroom naar werk.",
    "disability-jobs":
      "Waarschijnlijk in de personeelsmonitor of de verantwoording van de banenafspraak: banen van 25,5 uur.",
    "social-return":
      "Waarschijnlijk in het inkoopsysteem of bij het bureau social return: opdrachten met deze afspraak.",
    "supply-chain-labour":
      "Waarschijnlijk in het inkoopsysteem: opdrachten in risicocategorieën met sociale voorwaarden.",
    "municipal-apprentices":
      "Waarschijnlijk in de personeelsmonitor of het sociaal jaarverslag: stagiairs, leerlingen en trainees.",
    "roads-in-order":
      "Waarschijnlijk in de paragraaf Onderhoud kapitaalgoederen, of in het wegbeheersysteem: uitkomst van de inspectie.",
    "structures-inspected":
      "Waarschijnlijk in de paragraaf Onderhoud kapitaalgoederen, of in het beheersysteem van bruggen en kades.",
    "green-business-parks":
      "Waarschijnlijk bij economische zaken of de parkmanager: lijst van terreinen en verenigingen.",
    "clean-construction":
      "Waarschijnlijk in de rapportage van Schoon en Emissieloos Bouwen, of in het inkoopsysteem.",
    "integration-plan-on-time":
      "Waarschijnlijk in het systeem voor inburgering: datum van inschrijving en van het persoonlijke plan.",
    "accessible-public-buildings":
      "Waarschijnlijk in het vastgoedbeheersysteem of een toegankelijkheidsonderzoek.",
    "accessible-polling-stations":
      "Waarschijnlijk in het verslag aan de raad over de toegankelijkheid van stemlokalen.",
    "inclusion-agenda": "Waarschijnlijk in het raadsinformatiesysteem: het plan en het laatste jaarverslag.",
    "social-rent-wait":
      "Waarschijnlijk in het jaarverslag van uw woonruimteverdeler: zoekmaanden en toewijzingen.",
    homelessness: "Waarschijnlijk in het rapport van de regionale ETHOS-telling.",
    "monuments-in-order": "Waarschijnlijk in de rapporten van de Monumentenwacht, of in het erfgoedregister.",
    "inclusive-playgrounds": "Waarschijnlijk in het beheersysteem van speelplekken.",
    "food-waste-in-bin":
      "Waarschijnlijk in de sorteeranalyse van uw afvalbedrijf, als voedselresten daarin apart staan.",
    "sustainable-procurement":
      "Waarschijnlijk in uw MVI-zelfevaluatie of het inkoopsysteem: opdrachten met duurzame eisen.",
    "circular-procurement":
      "Waarschijnlijk in uw MVI-zelfevaluatie of het inkoopsysteem: opdrachten met circulaire afspraken.",
    "repair-places":
      "Waarschijnlijk bij het afvalbedrijf of de organisatie van repaircafés: plekken die maandelijks open zijn.",
    "municipal-emission-cut":
      "Waarschijnlijk in de CO2-inventaris van de eigen organisatie: ton in het beginjaar en ton nu.",
    "zero-emission-fleet": "Waarschijnlijk in het wagenparkbeheer of de opgave van de leasemaatschappij.",
    "climate-stress-test":
      "Waarschijnlijk in het raadsinformatiesysteem of de klimaatatlas: datum van de laatste stresstest.",
    "adaptation-on-schedule":
      "Waarschijnlijk in de voortgangsrapportage van de uitvoeringsagenda klimaatadaptatie.",
    "heat-plan":
      "Waarschijnlijk bij de GGD of in het raadsinformatiesysteem: het hitteplan en de laatste oefening.",
    "depaved-area":
      "Waarschijnlijk in de uitslag van een tegelwipactie, of in het beheersysteem van de openbare ruimte.",
    "litter-score": "Waarschijnlijk in de meting van de beeldkwaliteit: plekken per niveau.",
    "reusable-event-cups":
      "Waarschijnlijk in het systeem voor evenementenvergunningen: voorschriften over bekers.",
    "sustainable-fish": "Waarschijnlijk in de jaarlijkse opgave van uw cateraar: vis met en zonder keurmerk.",
    "ecological-green-care": "Waarschijnlijk in het groenbeheersysteem: hectare per manier van beheren.",
    "nature-inclusive-building":
      "Waarschijnlijk in het zaaksysteem voor bouwplannen: eisen in de overeenkomst of vergunning.",
    "trees-net-change": "Waarschijnlijk in het bomenbeheersysteem: geplante en gekapte bomen in het jaar.",
    "invasive-species-plan": "Waarschijnlijk in het groenbeleidsplan of bij de ecoloog: plan en kaart.",
    "participation-budget":
      "Noemer: de totale lasten staan in uw Iv3-levering en in de jaarrekening. Teller: bij de participatieadviseur.",
    "resident-initiatives":
      "Waarschijnlijk in het subsidiesysteem: toegekende bijdragen voor initiatieven van inwoners.",
    "information-requests-on-time":
      "Waarschijnlijk in de openbaarheidsparagraaf van het jaarverslag, of in het zaaksysteem.",
    "open-datasets":
      "Waarschijnlijk op uw eigen dataplatform of data.overheid.nl: datasets van uw organisatie.",
    "integrity-reports-settled":
      "Waarschijnlijk in het jaarverslag integriteit: meldingen en de tijd tot afronding.",
    "youth-council": "Waarschijnlijk in het raadsinformatiesysteem: het advies en het antwoord daarop.",
    "global-goals-decision": "Waarschijnlijk in het raadsinformatiesysteem: het raadsbesluit.",
    "budget-linked-to-goals": "In uw eigen programmabegroting: tel de programma's die de doelen noemen.",
    "proposals-with-goals-check":
      "Waarschijnlijk in het raadsinformatiesysteem: zoek op de vaste tekst in voorstellen.",
    "development-cooperation":
      "Waarschijnlijk in de financiële administratie: projecten en subsidies. Iv3 heeft hier geen eigen taakveld voor.",
    "international-partners":
      "Waarschijnlijk bij het bestuurssecretariaat: lijst van banden en overeenkomsten.",
    "local-partnerships": "Waarschijnlijk in het contractregister: getekende afspraken die nog lopen.",
    "disaggregated-data":
      "Waarschijnlijk in uw begroting en lokale monitor: tel de cijfers met een uitsplitsing.",
    "province-zero-emission-buses":
      "Waarschijnlijk in de jaarrapportage van de concessies of bij de vervoerder: buskilometers per soort bus.",
    "province-bathing-sites-checked":
      "Waarschijnlijk in het zwemwaterregister van de provincie: metingen en borden per plek.",
    "province-energy-permits-on-time":
      "Waarschijnlijk in het zaaksysteem voor vergunningen of bij de omgevingsdienst.",
    "water-board-drought-measures": "Waarschijnlijk in de voortgangsrapportage van het waterbeheerprogramma.",
    "water-board-methane-nitrous-cut":
      "Waarschijnlijk in de Klimaatmonitor Waterschappen of uw eigen CO2-inventaris.",
    "water-board-medicine-removal":
      "Waarschijnlijk in de bedrijfsvergelijking zuiveringsbeheer of het jaarverslag: kuubs met een extra stap.",
  },
  {
    "debt-help-wait": "Probably in the system of debt assistance: date of request and of the first talk.",
    "income-support-reach":
      "Probably in a benchmark on work and income, or in your own study of the reach of schemes.",
    "child-scheme-reach":
      "Probably in the benefits system or with whoever carries out the child schemes: children who took part.",
    "food-aid": "Probably in the annual report of the food bank: households on the reference date.",
    "healthy-sport-canteens":
      "Probably in an overview of the neighbourhood sports coach, the sports company or the local sports agreement.",
    "sustainable-catering": "Probably in the yearly statement of your caterer: turnover per kind of product.",
    "smoke-free-child-places":
      "Probably in the management system of playgrounds and sports grounds, or in the local prevention agreement.",
    "support-decision-on-time":
      "Probably in the case system of social support: date of report and of decision.",
    "youth-help-wait": "Probably in the system of youth help, or in the contract report of your region.",
    "preschool-target-reach":
      "Probably in the statement of child care or youth health care: target toddlers and places.",
    "basic-skills-reach":
      "Probably in the account of the education funds of your labour market region: number of participants.",
    "school-buildings-healthy":
      "Probably in the integral school housing plan, or with the school boards: list of buildings.",
    "schools-sustainability-education":
      "Probably with the centre for nature and sustainability education: schools that take part.",
    "women-executive-ratio": "On your own website: the members of the executive board. Count them yourself.",
    "women-management-ratio":
      "Probably in the annual personnel report or the paragraph on operations: managers by sex.",
    "gender-diversity-policy":
      "Probably in the council information system: the policy and the latest report.",
    "municipal-pay-ratio": "Probably in the personnel and payroll system: hourly wages by sex.",
    "rain-disconnected": "Probably in the sewer management system or the water and sewerage programme.",
    "unconnected-addresses":
      "Probably in the water and sewerage programme: the list of plots without a connection.",
    "public-water-taps":
      "Probably in the management system of public space, or with your drinking water company.",
    "public-toilets":
      "Probably in the management system of public space; opened-up toilets with the organisation that collects them.",
    "municipal-building-energy":
      "Probably in the energy management system or the CO2 inventory: use per building.",
    "municipal-green-energy":
      "Probably in the energy contract and the guarantees of origin at your supplier.",
    "heat-plan-coverage":
      "Probably in the heat programme and the decisions per neighbourhood; homes per neighbourhood are in the address register.",
    "benefit-to-work": "Probably in the Divosa monitor or your own benefits system: outflow to work.",
    "disability-jobs":
      "Probably in the personnel monitor or the account of the jobs agreement: jobs of 25.5 hours.",
    "social-return":
      "Probably in the procurement system or with the social return office: contracts with this agreement.",
    "supply-chain-labour":
      "Probably in the procurement system: contracts in risk categories with social conditions.",
    "municipal-apprentices":
      "Probably in the personnel monitor or the annual personnel report: interns, apprentices and trainees.",
    "roads-in-order":
      "Probably in the paragraph on maintenance of capital goods, or in the road management system: result of the inspection.",
    "structures-inspected":
      "Probably in the paragraph on maintenance of capital goods, or in the management system of bridges and quays.",
    "green-business-parks":
      "Probably with economic affairs or the park manager: list of parks and associations.",
    "clean-construction":
      "Probably in the report on clean and emission-free construction, or in the procurement system.",
    "integration-plan-on-time":
      "Probably in the integration system: date of registration and of the personal plan.",
    "accessible-public-buildings": "Probably in the real estate management system or an accessibility study.",
    "accessible-polling-stations":
      "Probably in the report to the council on the accessibility of polling stations.",
    "inclusion-agenda": "Probably in the council information system: the plan and the latest yearly report.",
    "social-rent-wait":
      "Probably in the annual report of your housing allocation body: search months and allocations.",
    homelessness: "Probably in the report of the regional ETHOS count.",
    "monuments-in-order":
      "Probably in the reports of the monument inspection service, or in the heritage register.",
    "inclusive-playgrounds": "Probably in the management system of playgrounds.",
    "food-waste-in-bin":
      "Probably in the sorting analysis of your waste company, if food remains stand apart in it.",
    "sustainable-procurement":
      "Probably in your self-evaluation of sustainable procurement or the procurement system: contracts with sustainable demands.",
    "circular-procurement":
      "Probably in your self-evaluation of sustainable procurement or the procurement system: contracts with circular agreements.",
    "repair-places":
      "Probably with the waste company or the organisation of repair cafés: places that are open monthly.",
    "municipal-emission-cut":
      "Probably in the CO2 inventory of the own organisation: tonnes in the base year and now.",
    "zero-emission-fleet": "Probably in fleet management or the statement of the leasing company.",
    "climate-stress-test":
      "Probably in the council information system or the climate atlas: date of the latest stress test.",
    "adaptation-on-schedule": "Probably in the progress report of the climate adaptation agenda.",
    "heat-plan":
      "Probably with the municipal health service or in the council information system: the heat plan and the latest exercise.",
    "depaved-area":
      "Probably in the result of a tile-lifting campaign, or in the management system of public space.",
    "litter-score": "Probably in the measurement of visual quality: places per level.",
    "reusable-event-cups": "Probably in the system for event permits: conditions on cups.",
    "sustainable-fish": "Probably in the yearly statement of your caterer: fish with and without a label.",
    "ecological-green-care": "Probably in the green management system: hectares per way of managing.",
    "nature-inclusive-building":
      "Probably in the case system for building plans: demands in the agreement or permit.",
    "trees-net-change": "Probably in the tree management system: trees planted and felled in the year.",
    "invasive-species-plan": "Probably in the green policy plan or with the ecologist: plan and map.",
    "participation-budget":
      "Denominator: total expenses are in your Iv3 delivery and in the annual accounts. Numerator: with the participation adviser.",
    "resident-initiatives":
      "Probably in the grants system: contributions awarded to initiatives of residents.",
    "information-requests-on-time":
      "Probably in the openness paragraph of the annual report, or in the case system.",
    "open-datasets": "Probably on your own data platform or data.overheid.nl: datasets of your organisation.",
    "integrity-reports-settled":
      "Probably in the annual report on integrity: reports and the time until they were settled.",
    "youth-council": "Probably in the council information system: the advice and the answer to it.",
    "global-goals-decision": "Probably in the council information system: the decision of the council.",
    "budget-linked-to-goals": "In your own programme budget: count the programmes that name the goals.",
    "proposals-with-goals-check":
      "Probably in the council information system: search for the fixed text in proposals.",
    "development-cooperation":
      "Probably in the financial administration: projects and grants. Iv3 has no task field of its own for this.",
    "international-partners": "Probably with the executive secretariat: list of ties and agreements.",
    "local-partnerships": "Probably in the contract register: signed agreements that still run.",
    "disaggregated-data": "Probably in your budget and local monitor: count the figures with a breakdown.",
    "province-zero-emission-buses":
      "Probably in the yearly report of the concessions or with the carrier: bus kilometres per kind of bus.",
    "province-bathing-sites-checked":
      "Probably in the bathing water register of the province: measurements and signs per site.",
    "province-energy-permits-on-time":
      "Probably in the case system for permits or with the environmental service.",
    "water-board-drought-measures": "Probably in the progress report of the water management programme.",
    "water-board-methane-nitrous-cut":
      "Probably in the climate monitor of the water boards or your own CO2 inventory.",
    "water-board-medicine-removal":
      "Probably in the comparison of treatment management or the annual report: cubic metres with an extra step.",
  },
);
