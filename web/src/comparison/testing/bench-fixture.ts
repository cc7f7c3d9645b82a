import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Workbench, WorkbenchSubject } from "@lokaal17/shared/contract/workbench";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";

const area = (code: string) => code as AreaCode;
const names: readonly [code: string, name: string][] = [
  ["GM0141", "Almelo"],
  ["GM0150", "Deventer"],
  ["GM0193", "Zwolle"],
  ["GM0344", "Utrecht"],
  ["GM0758", "Breda"],
];

/** Residual waste in two years: Zwolle is the own one, Breda's figure is not public, Almelo's is an example. */
export function subjectFixture(changes: Partial<WorkbenchSubject> = {}): WorkbenchSubject {
  const verdict = { difference: 10, low: 4, high: 16, reason: null, synthetic: false } as const;
  return {
    subject: "residual-waste",
    indicator: "residual-waste" as IndicatorCode,
    goal: null,
    name: "Restafval",
    unit: "kilo per inwoner",
    decimals: 0,
    direction: "lower",
    source: "CBS 83452NED",
    binary: false,
    year: 2024,
    years: [2014, 2024],
    synthetic: true,
    syntheticCount: 1,
    median: 130,
    coverage: { areas: 4, of: 5, inhabitants: 0.9 },
    netherlands: null,
    band: [],
    series: [
      {
        area: area("GM0193"),
        breaks: [],
        otherBoundaries: [],
        points: [
          { year: 2014, value: 200, status: "normal", synthetic: false },
          { year: 2024, value: 140, status: "normal", synthetic: false },
        ],
      },
    ],
    provinces: [],
    influence: "direct",
    judged: "lower",
    figures: [
      {
        year: 2014,
        values: [210, 190, 200, 250, 180],
        statuses: {},
        synthetic: [],
        breaks: [],
        otherBoundaries: [],
      },
      {
        year: 2024,
        values: [150, 120, 140, 200, null],
        statuses: { provisional: [0], confidential: [4], break: [1] },
        synthetic: [0],
        breaks: [1],
        otherBoundaries: [],
      },
    ],
    withheld: [area("GM0758")],
    recodedCount: 0,
    notPlaced: [],
    group: {
      median: 135,
      count: 2,
      value: 130,
      origin: "own",
      approximate: false,
      reason: null,
      coverageByPopulation: 0.9,
      withheldCount: 1,
      synthetic: true,
      medianSynthetic: true,
      unit: "kilo per inwoner",
      band: [],
    },
    verdicts: {
      test: "difference",
      year: 2024,
      reason: null,
      tests: 4,
      falseDiscoveryRate: 0.1,
      against: [
        { ...verdict, area: area("GM0344"), verdict: "clearly-better" },
        { ...verdict, area: area("GM0141"), verdict: "no-clear-difference" },
        { ...verdict, area: area("GM0150"), verdict: "clearly-worse" },
        {
          ...{ area: area("GM0758"), difference: null, low: null, high: null, synthetic: false },
          ...{ verdict: "unknown", reason: "no-figure" },
        },
      ],
      rest: null,
    },
    rankBands: null,
    explanations: [
      {
        area: area("GM0150"),
        indicator: "residual-waste" as IndicatorCode,
        period: "2014",
        text: "Dat was vroeger.",
      },
      {
        area: area("GM0150"),
        indicator: "residual-waste" as IndicatorCode,
        period: "2024",
        text: "Wij betalen per zak.",
      },
    ],
    ...changes,
  };
}

/** Five municipalities; Zwolle and Utrecht are chosen, the three others are like Zwolle. */
export function benchFixture(
  subjects: readonly WorkbenchSubject[],
  changes: Partial<Workbench> = {},
): Workbench {
  const codes = names.map(([code]) => area(code));
  const near = ["GM0150", "GM0141", "GM0758"].map(area);
  return {
    dataVersion: 3,
    layer: "municipality",
    boundaryYear: 2026,
    publicationBoundaryYear: 2026,
    recoded: false,
    years: [2014, 2024],
    boundaryYears: [2015, 2026],
    own: area("GM0193"),
    chosen: ["GM0193", "GM0344"].map(area),
    notOnBoundaries: [],
    otherLayer: [],
    group: {
      kind: "similar",
      code: null,
      name: "",
      members: near.toSorted(),
      reason: null,
      fixedAt: null,
      synthetic: false,
    },
    groupsOfOwn: [],
    areas: {
      codes,
      names: names.map(([, name]) => name),
      provinces: codes.map(() => null),
      inhabitants: codes.map(() => 100_000),
      q: codes.map((_, place) => place),
      r: codes.map(() => 0),
    },
    subjects: [...subjects],
    leftOut: [],
    notKnown: [],
    fair: {
      variables: [],
      neighbours: near.map((code) => ({
        area: code,
        name: code,
        distance: 1,
        commonShare: 1,
        contributions: [],
        stability: null,
        synthetic: false,
      })),
      reason: null,
      changedVariables: [],
      synthetic: false,
    },
    drivers: null,
    ...changes,
  };
}
