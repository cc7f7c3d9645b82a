/** The library of the chart weighs more than a page: it is fetched when a reader asks. */
export const loadInteractiveTrend = () => import("./interactive-trend.tsx");
