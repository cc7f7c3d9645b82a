/** The choices and reasons of the workbench, apart from what computes them: for the web and the contract. */

/** Subjects in one view: as many as there are goals. */
export const mostSubjects = 17;
/** Municipalities that are chosen by name, the reader's own first. */
export const mostChosen = 8;
/** Municipalities in a set of one's own. */
export const mostInSet = 60;
/** With more subjects than this an answer has the year shown only, and the years of the chosen municipalities. */
export const mostSubjectsWithAllYears = 2;

/** With whom the chosen municipalities are compared. */
export const workbenchGroups = [
  "all",
  "similar",
  "province",
  "corop",
  "size-class",
  "global-goals",
  "areas",
] as const;
export type WorkbenchGroup = (typeof workbenchGroups)[number];

/**
 * Why a group has no members: the own municipality does not stand on these boundaries, it does but no longer on those
 * of the publication (by which resemblance is known), its region or its inhabitants are not known, COROP regions are known for today's municipalities only, too few of its characteristics are known, no
 * municipality is a member, or areas of this layer have no such groups.
 */
export const noGroupReasons = [
  "own-not-on-boundaries",
  "similar-on-publication-only",
  "own-not-placed",
  "corop-of-today-only",
  "too-few-variables",
  "no-members",
  "layer-not-grouped",
] as const;
export type NoGroupReason = (typeof noGroupReasons)[number];

/** Why a group has no figure of its own beside those of its members. */
export const noGroupValueReasons = [
  "no-figures",
  "not-computable",
  "population-unknown",
  "coverage-too-low",
  "sum-incomplete",
  "no-year",
  "no-group",
  "score-too-few",
] as const;
export type NoGroupValueReason = (typeof noGroupValueReasons)[number];

/**
 * Why there is no verdict on any difference of a subject, beside those of one difference: figures on other boundaries
 * than those of the publication are pictures, not verdicts, and places on a goal are known of the publication's year.
 */
export const noVerdictReasons = [
  "no-own-area",
  "boundaries-not-of-publication",
  "layer-not-compared",
  "other-boundaries",
  "context",
  "contested",
  "no-direction",
  "no-score",
  "not-rankable",
  "year-not-of-publication",
] as const;
export type NoVerdictReason = (typeof noVerdictReasons)[number];

/** Why "what explains the difference?" has no answer; nothing goes more or less together with a yes or a no. */
export const noDriversReasons = [
  "no-own-figure",
  "no-other-figure",
  "no-difference",
  "yes-or-no",
  "boundaries-not-of-publication",
  "nothing-related",
] as const;
export type NoDriversReason = (typeof noDriversReasons)[number];
