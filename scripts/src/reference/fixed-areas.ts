interface FixedArea {
  code: string;
  name: string;
  validFrom: string;
}

/** Open start of the lists of CBS: "this day or before". */
const openStart = "1970-01-01";

/** The twelve provinces with the codes of CBS. Flevoland exists since 1986. */
export const provinces: readonly FixedArea[] = [
  { code: "PV20", name: "Groningen", validFrom: openStart },
  { code: "PV21", name: "Fryslân", validFrom: openStart },
  { code: "PV22", name: "Drenthe", validFrom: openStart },
  { code: "PV23", name: "Overijssel", validFrom: openStart },
  { code: "PV24", name: "Flevoland", validFrom: "1986-01-01" },
  { code: "PV25", name: "Gelderland", validFrom: openStart },
  { code: "PV26", name: "Utrecht", validFrom: openStart },
  { code: "PV27", name: "Noord-Holland", validFrom: openStart },
  { code: "PV28", name: "Zuid-Holland", validFrom: openStart },
  { code: "PV29", name: "Zeeland", validFrom: openStart },
  { code: "PV30", name: "Noord-Brabant", validFrom: openStart },
  { code: "PV31", name: "Limburg", validFrom: openStart },
];

/** All water boards that were not merged later existed in their present form on this day. */
const waterBoardStart = "2005-01-01";

/**
 * The 21 water boards with the codes of the government's register of organisations (TOOI, `ws0152` written large).
 * The five with a later start are mergers: Zeeland 2011, Vallei en Veluwe 2013, Vechtstromen 2014,
 * Drents Overijsselse Delta 2016, Limburg 2017.
 */
export const waterBoards: readonly FixedArea[] = [
  { code: "WS0152", name: "Waterschap Rijn en IJssel", validFrom: waterBoardStart },
  { code: "WS0155", name: "Waterschap Amstel, Gooi en Vecht", validFrom: waterBoardStart },
  { code: "WS0372", name: "Hoogheemraadschap van Delfland", validFrom: waterBoardStart },
  { code: "WS0539", name: "Waterschap De Dommel", validFrom: waterBoardStart },
  { code: "WS0616", name: "Hoogheemraadschap van Rijnland", validFrom: waterBoardStart },
  { code: "WS0621", name: "Waterschap Rivierenland", validFrom: waterBoardStart },
  { code: "WS0636", name: "Hoogheemraadschap De Stichtse Rijnlanden", validFrom: waterBoardStart },
  { code: "WS0646", name: "Waterschap Hunze en Aa's", validFrom: waterBoardStart },
  { code: "WS0647", name: "Waterschap Noorderzijlvest", validFrom: waterBoardStart },
  { code: "WS0650", name: "Waterschap Zuiderzeeland", validFrom: waterBoardStart },
  { code: "WS0651", name: "Hoogheemraadschap Hollands Noorderkwartier", validFrom: waterBoardStart },
  { code: "WS0652", name: "Waterschap Brabantse Delta", validFrom: waterBoardStart },
  { code: "WS0653", name: "Wetterskip Fryslân", validFrom: waterBoardStart },
  { code: "WS0654", name: "Waterschap Aa en Maas", validFrom: waterBoardStart },
  { code: "WS0655", name: "Waterschap Hollandse Delta", validFrom: waterBoardStart },
  {
    code: "WS0656",
    name: "Hoogheemraadschap van Schieland en de Krimpenerwaard",
    validFrom: waterBoardStart,
  },
  { code: "WS0661", name: "Waterschap Scheldestromen", validFrom: "2011-01-01" },
  { code: "WS0662", name: "Waterschap Vallei en Veluwe", validFrom: "2013-01-01" },
  { code: "WS0663", name: "Waterschap Vechtstromen", validFrom: "2014-01-01" },
  { code: "WS0664", name: "Waterschap Drents Overijsselse Delta", validFrom: "2016-01-01" },
  { code: "WS0665", name: "Waterschap Limburg", validFrom: "2017-01-01" },
];
