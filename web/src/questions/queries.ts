import type { getAskedFigure, getOwnQuestion, listQuestions } from "@lokaal17/shared/contract/questions";
import { read } from "../ui/client.ts";

export const askedFigureQuery = (of: {
  indicator: string;
  area?: string | undefined;
  period?: string | undefined;
}) => read<typeof getAskedFigure>("/v1/questions/figure", { query: of });

export const ownQuestionQuery = (question: string) =>
  read<typeof getOwnQuestion>("/v1/questions/own/:question", { params: { question } });

export const questionsQuery = read<typeof listQuestions>("/v1/questions", {});
