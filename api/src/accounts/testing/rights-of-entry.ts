import { anId, day, indicator, nothing, type Row, round, type Target, theArea } from "./rights-row.ts";

const theSubmission = ({ submission }: Target) => ({ id: submission });
const inRound = ({ area }: Target) => ({ round, area });
const cell = ({ area }: Target) => ({ round, area, indicator, period: "2024" });

/** Rounds, entering and approving. */
export const entryRows: Record<string, Row> = {
  getWorklist: { needs: "signed in" },
  listRounds: { needs: "signed in" },
  getRound: { needs: "signed in", params: () => ({ round }) },
  getCalendar: { needs: "signed in" },
  getRoundCalendar: {
    needs: ["contribute values", "see completeness"],
    perArea: true,
    params: () => ({ round }),
    query: theArea,
  },
  getEntries: {
    needs: ["see drafts", "contribute values"],
    perArea: true,
    hidden: true,
    params: inRound,
  },
  getCellHistory: {
    needs: ["see drafts", "contribute values"],
    perArea: true,
    hidden: true,
    params: cell,
  },
  putEntry: {
    needs: "contribute values",
    perArea: true,
    hidden: true,
    params: cell,
    body: () => ({ value: "81", status: "normal" }),
  },
  postEntries: {
    needs: "contribute values",
    perArea: true,
    hidden: true,
    params: inRound,
    body: () => ({
      channel: "paste",
      cells: [{ indicator, period: "2024", version: 0, value: "81", status: "normal" }],
    }),
  },
  postSubmission: { needs: "submit values", perArea: true, hidden: true, body: inRound },
  getSubmission: { needs: "see drafts", perArea: true, hidden: true, params: theSubmission },
  getReceipt: { needs: "see drafts", perArea: true, hidden: true, params: theSubmission },
  postApproval: {
    needs: "approve values",
    perArea: true,
    body: ({ submission }) => ({ submission, decision: "approve", contentHash: "0".repeat(64) }),
  },
  getDelegations: { needs: "signed in" },
  postDelegation: {
    needs: ["delegate approval", "ask second eyes"],
    perArea: true,
    hidden: true,
    body: ({ area }) => ({ area, to: nothing, from: day, until: day, reason: "Vakantie" }),
  },
  deleteDelegation: { needs: "ask second eyes", hidden: true, params: anId },
  getRemarks: { needs: ["see drafts", "contribute values"], perArea: true, hidden: true, params: inRound },
  getColleagues: {
    needs: ["see drafts", "delegate approval", "assign contributors"],
    perArea: true,
    hidden: true,
    params: theArea,
  },
  postRemark: {
    needs: ["contribute values", "approve values"],
    perArea: true,
    hidden: true,
    body: (target) => ({ ...cell(target), text: "Klopt dit?" }),
  },
  getMentions: { needs: "signed in" },
  putMention: { needs: "signed in", params: () => ({ remark: nothing }), body: () => ({ read: true }) },
  getCompleteness: { needs: "see completeness", hidden: true, params: () => ({ round }) },
  postReminders: {
    needs: "send reminders",
    perArea: true,
    hidden: true,
    params: () => ({ round }),
    body: ({ area }) => ({ areas: [area] }),
  },
  listExtensionRequests: { needs: "signed in" },
  postExtensionRequest: {
    needs: "ask extension",
    perArea: true,
    hidden: true,
    body: (target) => ({ ...inRound(target), wishedOn: "2027-04-15", reason: "Ziekte" }),
  },
  getAssignments: { needs: "assign contributors", perArea: true, hidden: true, params: inRound },
  putAssignments: {
    needs: "assign contributors",
    perArea: true,
    hidden: true,
    params: inRound,
    body: () => ({ indicators: ["public-toilets"], to: { account: nothing }, dueOn: null }),
  },
  deleteAssignment: {
    needs: "assign contributors",
    perArea: true,
    hidden: true,
    params: (target) => ({ ...inRound(target), indicator: "public-toilets" }),
  },
  postProposedAssignments: {
    needs: "assign contributors",
    perArea: true,
    hidden: true,
    params: inRound,
    body: () => ({ dueOn: null }),
  },
  postContributorLink: {
    needs: "assign contributors",
    perArea: true,
    hidden: true,
    params: (target) => ({ ...inRound(target), account: nothing }),
  },
  deleteContributor: {
    needs: "assign contributors",
    perArea: true,
    hidden: true,
    params: (target) => ({ ...inRound(target), account: nothing }),
  },
  getContributions: { needs: "signed in" },
  postContributionDone: { needs: "assigned", perArea: true, hidden: true, params: inRound },
  getSuccessorNote: { needs: "see drafts", perArea: true, hidden: true, params: theArea },
  putSuccessorNote: {
    needs: "submit values",
    perArea: true,
    hidden: true,
    params: theArea,
    body: () => ({ text: "Let op de cijfers van 2024." }),
  },
};
