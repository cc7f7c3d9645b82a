import { type EditionContent, emptyEdition } from "./edition.ts";
import type { Profile } from "./outline.ts";
import type {
  ChapterSnapshot,
  SnapshotContent,
  SnapshotIndicator,
  SnapshotLayer,
  SnapshotYear,
} from "./snapshot.ts";
import { snapshotFormat } from "./snapshot.ts";

export interface SampleSize {
  municipalities: number;
  indicators: number;
  years: number;
}

/**
 * A made-up snapshot for tests and measurements: its numbers come from a formula, so that it is the same on every
 * machine. Every fourth indicator is called real to show both kinds beside each other; goal 14 has no figures.
 */
export function sampleContent(
  size: SampleSize = { municipalities: 24, indicators: 20, years: 6 },
): SnapshotContent {
  const municipalities = Array.from({ length: size.municipalities }, (_, i) => ({
    code: sampleCodes[i] ?? `GM${String(9000 + i)}`,
    name: sampleNames[i] ?? `Gemeente ${String(i + 1).padStart(3, "0")}`,
    provinceCode: provinces[i % provinces.length]?.code ?? "PV26",
    inhabitants: i === 3 ? null : 12_000 + ((i * 7919) % 90_000),
  }));
  const goals = Array.from({ length: 17 }, (_, i) => i + 1).filter((goal) => goal !== 14);
  const indicators = Array.from({ length: size.indicators }, (_, i) =>
    sampleIndicator(i, goals[i % goals.length] ?? 1, size),
  );
  return {
    format: snapshotFormat,
    dataVersion: 41,
    dataDate: "2026-11-21",
    publication: { name: { nl: "Najaar 2026", en: "Autumn 2026" }, date: "2026-11-20" },
    basket: { code: "broad", version: 1 },
    methodVersion: "2026.2",
    scoreYear: 2025,
    goals: goalNames.map(([nl, en], i) => ({
      number: i + 1,
      name: { nl, en },
      scores:
        i === 13
          ? null
          : {
              values: municipalities.map((_, m) => (m % 9 === 8 ? null : 30 + ((m * 13 + i * 7) % 55))),
              origins: municipalities.map((_, m) => (m % 9 === 8 ? "-" : i === 15 ? "r" : "s")).join(""),
              indicators: 4,
            },
    })),
    indicators,
    municipalities,
    provinces,
    tiles: municipalities.map(({ code }, i) => ({
      code,
      q: i % 19,
      r: Math.floor(i / 19) - Math.floor((i % 19) / 2),
    })),
    boundaryYear: 2026,
    targets: goalNames.flatMap((_, i) =>
      ["a", "1", "2"].map((part) => ({
        code: `${i + 1}.${part}`,
        goal: i + 1,
        name: {
          nl: `Omschrijving van doelstelling ${i + 1}.${part}`,
          en: `Words of target ${i + 1}.${part}`,
        },
      })),
    ),
    policyFields: [
      {
        code: "8.3",
        name: { nl: "Wonen en bouwen", en: "Housing and building" },
        targets: ["11.1", "11.2", "1.1"],
      },
      { code: "7.4", name: { nl: "Milieubeheer", en: "Environment" }, targets: ["11.2", "13.1"] },
    ],
    layers: [sampleLayer()],
    members: municipalities.slice(0, 5).map(({ code, name }, i) => ({
      code,
      name,
      joinedOn: `20${16 + i}-03-01`,
      synthetic: i > 2,
    })),
    practices: [
      {
        id: "practice-1",
        title: { nl: "Repareren in elke buurt", en: "Repair in every neighbourhood" },
        summary: {
          nl: "Vrijwilligers openden in vijf buurten een plek om spullen te repareren.",
          en: "Volunteers opened places to repair things in five neighbourhoods.",
        },
        problem: null,
        result: null,
        contact: null,
        sinceYear: null,
        mayName: true,
        area: null,
        goals: [12, 8],
        roleOfGovernment: "facilitate",
        synthetic: true,
      },
    ],
    reorganisations: [{ date: "2023-01-01", kind: "merger", count: 2 }],
  };
}

/** The sample with an edition in which nothing is written. */
export function sampleInput(
  profile: Profile = "vnr",
  size?: SampleSize,
): { snapshot: ChapterSnapshot; edition: EditionContent } {
  const name = { nl: "Parlement 2027", en: "Parliament 2027" };
  return {
    snapshot: sampleSnapshot(size),
    edition: emptyEdition({ slug: "sample", profile, year: 2027, name }),
  };
}

/** A sample with a made-up checksum; the server seals the real ones. */
export function sampleSnapshot(size?: SampleSize): ChapterSnapshot {
  return { hash: "5a".repeat(32), createdAt: "2026-11-21T10:00:00.000Z", content: sampleContent(size) };
}

function sampleIndicator(i: number, goal: number, size: SampleSize): SnapshotIndicator {
  const real = i % 4 === 3;
  const binary = i % 16 === 10;
  const share = i % 3 !== 0;
  const years = Array.from({ length: size.years }, (_, y): SnapshotYear => {
    const values = Array.from({ length: size.municipalities }, (_, m) => {
      if ((m * 5 + i + y) % 17 === 0) return null;
      if (binary) return (m + i + y) % 3 === 0 ? 1 : 0;
      return Math.round((10 + ((m * 37 + i * 11) % 29) + (i % 2 === 0 ? y : -y) * 0.43) * 100) / 100;
    });
    return {
      year: 2026 - size.years + y,
      values,
      origins: values.map((value) => (value === null ? "-" : real ? "r" : "s")).join(""),
      provisional: y === size.years - 1 && real,
      national: real && !binary ? { value: 21.3 + y * 0.2, synthetic: false } : null,
    };
  });
  return {
    code: `sample-${i + 1}`,
    goal,
    name: { nl: sampleIndicatorNames[i % 4]?.[0] ?? "", en: sampleIndicatorNames[i % 4]?.[1] ?? "" },
    definition: {
      nl: "Het deel van de inwoners dat aan de omschrijving van dit voorbeeld voldoet, op 1 januari van het jaar.",
      en: "The share of residents who meet the description of this example, on 1 January of the year.",
    },
    unitName: binary
      ? { nl: "ja (1) of nee (0)", en: "yes (1) or no (0)" }
      : share
        ? { nl: "procent", en: "per cent" }
        : { nl: "per 1.000 inwoners", en: "per 1,000 inhabitants" },
    decimals: binary ? 0 : 1,
    measureType: binary ? "binary" : "rate",
    effect: i % 5 === 4 ? "effort" : "outcome",
    targets: [`${goal}.${(i % 2) + 1}`],
    direction: i % 2 === 0 ? "higher" : "lower",
    collection: real ? "source" : "own",
    source: real ? "CBS, 70072ned" : "gemeente",
    organisation: real ? "CBS" : "gemeente",
    breakYears: [],
    years,
  };
}

function sampleLayer(): SnapshotLayer {
  return {
    layer: "province",
    areas: [
      { code: "PV20", name: "Groningen" },
      { code: "PV26", name: "Utrecht" },
    ],
    indicators: [
      {
        ...sampleIndicator(8, 6, { municipalities: 2, indicators: 1, years: 2 }),
        code: "province-sample",
        name: { nl: "Lengte van natuurvriendelijke oevers", en: "Length of nature-friendly banks" },
        collection: "own",
        source: "provincie",
        organisation: "provincie",
      },
    ],
  };
}

const sampleIndicatorNames = [
  ["Mensen in armoede", "People in poverty"],
  ["Banen bij de gemeente voor mensen met een beperking", "Municipal jobs for people with a disability"],
  ["Plan voor natuur", "Plan for nature"],
  ["Woninginbraken", "Burglaries"],
] as const;
const sampleCodes = ["GM1680", "GM0358", "GM0197", "GM0059", "GM0482", "GM0613"];
const sampleNames = ["Aa en Hunze", "Aalsmeer", "Aalten", "Achtkarspelen", "Alblasserdam", "Albrandswaard"];
const provinces = [
  { code: "PV20", name: "Groningen" },
  { code: "PV21", name: "Fryslân" },
  { code: "PV22", name: "Drenthe" },
  { code: "PV23", name: "Overijssel" },
  { code: "PV24", name: "Flevoland" },
  { code: "PV25", name: "Gelderland" },
  { code: "PV26", name: "Utrecht" },
  { code: "PV27", name: "Noord-Holland" },
  { code: "PV28", name: "Zuid-Holland" },
  { code: "PV29", name: "Zeeland" },
  { code: "PV30", name: "Noord-Brabant" },
  { code: "PV31", name: "Limburg" },
];
const goalNames = [
  ["Geen armoede", "No poverty"],
  ["Geen honger", "Zero hunger"],
  ["Goede gezondheid en welzijn", "Good health and well-being"],
  ["Kwaliteitsonderwijs", "Quality education"],
  ["Gendergelijkheid", "Gender equality"],
  ["Schoon water en sanitair", "Clean water and sanitation"],
  ["Betaalbare en duurzame energie", "Affordable and clean energy"],
  ["Eerlijk werk en economische groei", "Decent work and economic growth"],
  ["Industrie, innovatie en infrastructuur", "Industry, innovation and infrastructure"],
  ["Ongelijkheid verminderen", "Reduced inequalities"],
  ["Duurzame steden en gemeenschappen", "Sustainable cities and communities"],
  ["Verantwoorde consumptie en productie", "Responsible consumption and production"],
  ["Klimaatactie", "Climate action"],
  ["Leven in het water", "Life below water"],
  ["Leven op het land", "Life on land"],
  ["Vrede, justitie en sterke publieke diensten", "Peace, justice and strong institutions"],
  ["Partnerschap om doelstellingen te bereiken", "Partnerships for the goals"],
] as const;
