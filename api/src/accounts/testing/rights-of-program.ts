import { anId, day, indicator, type Row } from "./rights-row.ts";

const both = (text: string) => ({ nl: text, en: text });

const definition = {
  name: both("Naam"),
  definition: both("Een omschrijving"),
  unit: "percent",
  unitName: both("%"),
  decimals: 1,
  numerator: null,
  denominator: null,
  direction: null,
  naturalMin: null,
  naturalMax: null,
  lowerBound: null,
  optimum: null,
  optimumReason: null,
  influence: "direct",
  disclosureLimit: 0,
};
const newRound = {
  nameNl: "Ronde",
  nameEn: "Round",
  opensOn: day,
  closesOn: day,
  previewFrom: null,
  publishesOn: null,
  practice: false,
  periods: ["2025"],
  indicators: [{ indicator, required: true }],
  areas: null,
};
const councilDecision = { decision: "Raadsbesluit 12", decidedOn: "2026-05-01" };

/** What the association does for all organisations. */
export const programRows: Record<string, Row> = {
  postThresholds: {
    needs: "decide thresholds",
    params: () => ({ indicator }),
    body: () => ({ status: "proposal" }),
  },
  postDefinition: {
    needs: "define indicators",
    params: () => ({ code: "no-such-indicator" }),
    body: () => ({ ...definition, change: both("Anders"), breaksSeries: false }),
  },
  postDefinitionTrial: {
    needs: "define indicators",
    params: () => ({ code: "no-such-indicator" }),
    body: () => definition,
  },
  postIndicator: {
    needs: "define indicators",
    body: () => ({ ...definition, code: indicator, layer: "municipality", goal: 16, measureType: "rate" }),
  },
  postPublication: { needs: "publish", body: () => ({ name: "Nooit", dataVersion: 999_999 }) },
  getPreviewChanges: { needs: "see preview" },
  postRound: { needs: "manage rounds", body: () => newRound },
  putRound: { needs: "manage rounds", params: () => ({ round: "nooit" }), body: () => newRound },
  postRoundCopy: { needs: "manage rounds", params: () => ({ round: "nooit" }) },
  putRoundException: {
    needs: "manage rounds",
    params: ({ area }) => ({ round: "nooit", area }),
    body: () => ({ excused: true, closesOn: null, reason: "Herindeling" }),
  },
  deleteRoundException: { needs: "manage rounds", params: ({ area }) => ({ round: "nooit", area }) },
  putCalendarYear: {
    needs: "manage rounds",
    params: () => ({ year: "2027" }),
    body: () => ({ dates: [] }),
  },
  decideExtensionRequest: { needs: "manage rounds", params: anId, body: () => ({ decision: "refuse" }) },
  listCheckRules: { needs: "edit check rules" },
  postCheckRuleTrial: {
    needs: "edit check rules",
    body: () => ({ layer: "municipality", expression: "1 = 1" }),
  },
  putCheckRule: {
    needs: "edit check rules",
    params: () => ({ code: "regel" }),
    body: () => ({
      layer: "municipality",
      expression: "niet te lezen (",
      severity: "note",
      messageNl: "Dit klopt niet helemaal.",
      messageEn: "This is not quite right.",
      active: true,
    }),
  },
};

/** What an organisation shows of itself. */
export const organisationRows: Record<string, Row> = {
  putOwnTarget: {
    needs: "set own targets",
    perArea: true,
    params: ({ area }) => ({ area, indicator: "no-such-indicator" }),
    body: () => ({ value: "10", year: 2030, ...councilDecision }),
  },
  withdrawOwnTarget: {
    needs: "set own targets",
    perArea: true,
    params: ({ area }) => ({ area, indicator: "no-such-indicator" }),
    body: () => councilDecision,
  },
  putExplanation: {
    needs: "explain values",
    perArea: true,
    params: ({ area }) => ({ area, indicator: "no-such-indicator", period: "2024" }),
    body: () => ({ text: "Een verklaring" }),
  },
  postMember: {
    needs: "edit network",
    perArea: true,
    body: ({ area }) => ({ area, joinedOn: "2020-01-01", decision: "Raadsbesluit 3" }),
  },
  postPractice: {
    needs: "edit network",
    perArea: true,
    body: ({ area }) => ({
      area,
      titleNl: "Een goed voorbeeld",
      titleEn: "A good example",
      summaryNl: "Zo doen wij het hier al jaren.",
      summaryEn: "This is how we have done it for years.",
      goals: [11],
      roleOfGovernment: "direct",
    }),
  },
};
