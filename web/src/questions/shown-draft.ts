/** A question and an answer for beside the figure, while they are being written. */
export interface ShownDraft {
  question: string;
  answer: string;
}

export const emptyShown: ShownDraft = { question: "", answer: "" };

/** As in `contract/questions.ts`, whose schemas stay out of the browser. */
export const longest = { question: 1_000, answer: 2_000 };

export const canBeShown = ({ question, answer }: ShownDraft) =>
  question.trim().length >= 10 && answer.trim().length >= 3;
