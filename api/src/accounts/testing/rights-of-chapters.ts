import { anId, nothing, type Row } from "./rights-row.ts";

const make = "make chapters";
const edition = () => ({ edition: nothing });
const section = () => ({ edition: nothing, section: "goal-11" });
const inDutch = () => ({ locale: "nl" });
const seen = { nl: 0, en: 0, sentences: 0, data: "", cover: "" };
const text = [{ type: "text", text: "Zo is het." }];

/** Editions of the chapter, their sections, remarks and publication. */
export const chapterRows: Record<string, Row> = {
  listEditions: { needs: make },
  postEdition: {
    needs: make,
    body: () => ({ slug: nothing, profile: "vnr", year: 2027, name: { nl: "VNR", en: "VNR" } }),
  },
  getEdition: { needs: make, params: edition },
  patchEdition: { needs: make, params: edition, body: () => ({ deadline: null }) },
  postPublicationChoice: { needs: make, params: edition, body: () => ({ publication: nothing }) },
  listStale: { needs: make, params: edition },
  putSectionStates: {
    needs: make,
    params: edition,
    body: () => ({ state: "review", sections: ["goal-11"] }),
  },
  postSignOffs: { needs: make, params: edition, body: () => ({ sections: [{ section: "goal-11", seen }] }) },
  postEditionPublication: { needs: make, params: edition, body: () => ({}) },
  putEditionEmbargo: {
    needs: make,
    params: () => ({ edition: nothing, version: "1" }),
    body: () => ({ embargoUntil: null, seen: "2027-01-01", reason: "Een jaar te laat." }),
  },
  putSigningParty: { needs: "manage accounts", params: anId, body: () => ({ party: null }) },
  getChapterTemplate: { needs: make },
  putChapterTemplate: { needs: make, query: () => ({ fileName: "huisstijl.docx" }) },
  deleteChapterTemplate: { needs: make },
  getSection: { needs: make, params: section, query: inDutch },
  getSectionPreview: { needs: make, params: section, query: inDutch },
  putSection: { needs: make, params: section, query: inDutch, body: () => ({ markdown: "Zo is het." }) },
  listSectionRevisions: { needs: make, params: section, query: inDutch },
  getSectionRevision: { needs: make, params: () => ({ ...section(), version: "1" }), query: inDutch },
  putSectionState: { needs: make, params: section, body: () => ({ state: "review" }) },
  putSignOff: { needs: make, params: () => ({ ...section(), party: "vng" }), body: () => ({ seen }) },
  deleteSignOff: { needs: make, params: () => ({ ...section(), party: "vng" }) },
  putSectionAssignment: {
    needs: make,
    params: section,
    body: () => ({ assignee: null, deadline: null }),
  },
  putSentence: {
    needs: make,
    params: edition,
    body: () => ({ sentence: "goal-11/goal.level", locale: "nl", text, facts: [] }),
  },
  deleteSentence: {
    needs: make,
    params: edition,
    query: () => ({ sentence: "goal-11/goal.level", locale: "nl" }),
  },
  searchEditionFacts: { needs: make, params: edition, query: () => ({ q: "inbraak", locale: "nl" }) },
  getEditionFact: {
    needs: make,
    params: edition,
    query: () => ({ reference: "burglary/NL01/2024/median", locale: "nl" }),
  },
  listEditionFigures: { needs: make, params: edition, query: inDutch },
  listEditionRemarks: { needs: make, params: edition },
  postEditionRemark: { needs: make, params: edition, body: () => ({ section: "goal-11", text: "Waarom?" }) },
  patchEditionRemark: {
    needs: make,
    params: () => ({ edition: nothing, id: nothing }),
    body: () => ({ resolved: true }),
  },
  postReviewCopy: { needs: make, params: edition },
  postChapterJob: {
    needs: make,
    body: () => ({ edition: nothing, locales: ["nl"], formats: ["pdf"] }),
  },
  listChapterJobs: { needs: make },
  getChapterJob: { needs: make, params: anId },
  getChapterFile: { needs: make, params: () => ({ id: nothing, name: "chapter-nl.pdf" }) },
  deleteChapterJob: { needs: make, params: anId },
  postChapterJobRetry: { needs: make, params: anId, body: () => ({}) },
};

/** Published chapters are for everybody. */
export const publicChapters: readonly string[] = [
  "getChapter",
  "getChapterVersion",
  "getPublishedFile",
  "listChapters",
  "verifyChapterFile",
];
