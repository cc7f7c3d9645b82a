/** What stands lowest on the page of an indicator: one chunk, see `definition-part.tsx`. */
export { IndicatorAnswers } from "./indicator-answers.tsx";
export { IndicatorDefinition } from "./indicator-definition.tsx";
export { IndicatorHistory } from "./indicator-history.tsx";
