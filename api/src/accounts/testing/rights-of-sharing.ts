import { anId, indicator, type Row } from "./rights-row.ts";

const address = `/vergelijken?indicator=${indicator}`;
const shown = null;

/** Saved comparisons, and the inbox of questions about figures. */
export const sharingRows: Record<string, Row> = {
  listComparisonSets: { needs: "signed in herself" },
  postComparisonSet: { needs: "signed in herself", body: () => ({ name: "Buren", address }) },
  putComparisonSet: {
    needs: "signed in herself",
    params: anId,
    body: () => ({ name: "Buren", team: null, link: false }),
  },
  copyComparisonSet: { needs: "signed in herself", params: anId, body: () => ({ name: "Kopie" }) },
  deleteComparisonSet: { needs: "signed in herself", params: anId },
  restoreComparisonSet: { needs: "signed in herself", params: anId, body: () => ({}) },
  getSetChanges: { needs: "signed in herself", params: anId },
  putSetWatch: { needs: "signed in herself", params: anId, body: () => ({}) },
  deleteSetWatch: { needs: "signed in herself", params: anId },
  listQuestions: { needs: "answer questions" },
  putQuestionAnswer: {
    needs: "answer questions",
    hidden: true,
    params: anId,
    body: () => ({ answer: "Zo is geteld.", shown }),
  },
  putQuestionShown: { needs: "answer questions", hidden: true, params: anId, body: () => ({ shown }) },
  postQuestionPass: {
    needs: "answer questions",
    hidden: true,
    params: anId,
    body: () => ({ to: "association", note: "" }),
  },
  deleteQuestion: { needs: "answer questions", hidden: true, params: anId },
};

/** What anybody may: ask, read answers, open what a link opens, and shorten an address. */
export const publicSharing: readonly string[] = [
  "getAskedFigure",
  "listPublicAnswers",
  "postQuestion",
  "getOwnQuestion",
  "postShortLink",
  "getSharedSet",
  "stopSetWatch",
];
