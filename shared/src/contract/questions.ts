import { z } from "zod";
import { areaCode, indicatorCode, observationStatus, period, uuid } from "./codes.ts";
import { endpoint } from "./endpoint.ts";

export const questionLength = 1_000;
export const answerLength = 2_000;
const question = z.string().trim().min(10).max(questionLength);
const answer = z.string().trim().min(3).max(answerLength);

/** Empty fields of a form are no name and no address. */
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => (text === "" ? null : text));

/** What may stand beside a figure: only text that who answered chose. */
export const publicAnswer = z.object({
  question: z.string(),
  answer: z.string(),
  answeredOn: z.string(),
  /** Name of the organisation that answered, or of the association. */
  answeredBy: z.string(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
  period: period.nullable(),
});
export type PublicAnswer = z.infer<typeof publicAnswer>;

export const getAskedFigure = endpoint({
  method: "get",
  path: "/v1/questions/figure",
  summary: "A published figure with its source, status and explanation, and what was answered about it",
  access: "public",
  query: z.strictObject({
    indicator: indicatorCode,
    area: areaCode.optional(),
    /** The newest period of the area when left out. */
    period: period.optional(),
  }),
  response: z.object({
    dataVersion: z.number().int(),
    /** Name of the publication; null while nothing is published. */
    publication: z.string().nullable(),
    publishedOn: z.string().nullable(),
    indicator: indicatorCode,
    indicatorName: z.string(),
    definition: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    area: areaCode.nullable(),
    areaName: z.string().nullable(),
    period: period.nullable(),
    /** Periods of the area with a figure, the newest first. */
    periods: z.array(period),
    figure: z
      .object({
        value: z.string().nullable(),
        status: observationStatus,
        source: z.string(),
        synthetic: z.boolean(),
      })
      .nullable(),
    explanation: z.string().nullable(),
    /** Who answers a question about this figure at first. */
    answeredBy: z.string(),
    /** The day on which a question of today must be answered. */
    dueOn: z.string(),
    /** Whether answers go out by mail here; without a mail server no address is asked. */
    mails: z.boolean(),
    answers: z.array(publicAnswer),
  }),
});
export type AskedFigure = z.infer<typeof getAskedFigure.response>;

export const listPublicAnswers = endpoint({
  method: "get",
  path: "/v1/questions/answers",
  summary: "Questions about figures that were answered in public, the newest first",
  access: "public",
  query: z.strictObject({ indicator: indicatorCode.optional(), area: areaCode.optional() }),
  response: z.object({
    answers: z.array(publicAnswer.extend({ indicator: indicatorCode, indicatorName: z.string() })),
  }),
});

export const postQuestion = endpoint({
  method: "post",
  path: "/v1/questions",
  summary: "Asks whether a figure is right; answered within ten working days",
  access: "public",
  status: 201,
  body: z.strictObject({
    indicator: indicatorCode,
    area: areaCode.optional(),
    period: period.optional(),
    question,
    /** Only to address the answer; removed with it. */
    name: optionalText(100).optional(),
    email: optionalText(200)
      .pipe(z.union([z.null(), z.email()]))
      .optional(),
  }),
  response: z.object({
    /** Reads the answer later: whoever has it sees the question and its answer. */
    code: z.string(),
    dueOn: z.string(),
    answeredBy: z.string(),
    /** An answer comes by mail. */
    mails: z.boolean(),
  }),
});
export type QuestionReceived = z.infer<typeof postQuestion.response>;

/** Forty bits twice over: nobody guesses one, and it can be read out on the telephone. */
export const questionCode = z.string().regex(/^[2-9a-km-np-z]{16}$/, "the code of the question");

export const getOwnQuestion = endpoint({
  method: "get",
  path: "/v1/questions/own/:question",
  summary: "One's own question and its answer, with the code that was given",
  access: "public",
  params: z.strictObject({ question: questionCode }),
  response: z.object({
    indicator: indicatorCode,
    indicatorName: z.string(),
    area: areaCode.nullable(),
    areaName: z.string().nullable(),
    period: period.nullable(),
    question: z.string(),
    askedOn: z.string(),
    dueOn: z.string(),
    answeredBy: z.string(),
    answer: z.string().nullable(),
    answeredOn: z.string().nullable(),
  }),
});
export type OwnQuestion = z.infer<typeof getOwnQuestion.response>;

export const questionView = z.object({
  id: uuid,
  indicator: indicatorCode,
  indicatorName: z.string(),
  unit: z.string(),
  decimals: z.number().int(),
  area: areaCode.nullable(),
  areaName: z.string().nullable(),
  period: period.nullable(),
  /** The figure as the public reads it now. */
  value: z.string().nullable(),
  status: observationStatus.nullable(),
  synthetic: z.boolean(),
  question: z.string(),
  /** Null: left out, or removed after the answer. */
  name: z.string().nullable(),
  /** She gets the answer by mail; the address is for the program alone. */
  mails: z.boolean(),
  locale: z.enum(["nl", "en"]),
  askedAt: z.string(),
  dueOn: z.string(),
  /** Working days left, today counted out; negative when it is late. Null when answered. */
  daysLeft: z.number().int().nullable(),
  /** Who has it now. */
  at: z.enum(["organisation", "association"]),
  /** Whether it can be passed on to the other one. */
  canPass: z.boolean(),
  /** What the one who passed it on wrote; never public. */
  note: z.string().nullable(),
  /** Whether the reader may answer it now. */
  mayAnswer: z.boolean(),
  /** Whether the reader may choose what stands beside the figure. */
  mayShow: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  /** The text beside the figure; null: not public. */
  shown: z.object({ question: z.string(), answer: z.string() }).nullable(),
  /** For If-Match, when that text is changed. */
  version: z.number().int(),
});
export type QuestionView = z.infer<typeof questionView>;

export const listQuestions = endpoint({
  method: "get",
  path: "/v1/questions",
  summary: "Questions about figures: the association all, an officer those of her organisation",
  access: "signed-in",
  response: z.object({
    questions: z.array(questionView),
    open: z.number().int(),
    late: z.number().int(),
  }),
});
export type Questions = z.infer<typeof listQuestions.response>;

const oneQuestion = z.strictObject({ id: uuid });
const shown = z.strictObject({ question, answer }).nullable();

export const putQuestionAnswer = endpoint({
  method: "put",
  path: "/v1/questions/:id/answer",
  summary: "Answers a question, once; name and mail address of who asked are removed",
  access: "signed-in",
  params: oneQuestion,
  body: z.strictObject({
    answer,
    /** The text that stands beside the figure from now on; null: the answer stays between the two. */
    shown,
  }),
  response: questionView,
});

export const putQuestionShown = endpoint({
  method: "put",
  path: "/v1/questions/:id/shown",
  summary:
    "Puts a chosen text of an answered question beside the figure, changes it, or takes it away; If-Match names its version",
  access: "signed-in",
  params: oneQuestion,
  body: z.strictObject({ shown }),
  response: questionView,
});

export const postQuestionPass = endpoint({
  method: "post",
  path: "/v1/questions/:id/passes",
  summary: "Passes a question on: from the organisation to the association, or the other way",
  access: "signed-in",
  params: oneQuestion,
  body: z.strictObject({
    to: z.enum(["organisation", "association"]),
    note: z.string().trim().max(500),
  }),
  response: questionView,
});

export const deleteQuestion = endpoint({
  method: "delete",
  path: "/v1/questions/:id",
  summary: "Removes what is no question: nothing of it is kept, and nobody is answered",
  access: "signed-in",
  params: oneQuestion,
  response: z.object({ id: uuid, removed: z.literal(true) }),
});
