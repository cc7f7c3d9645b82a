/**
 * Where a figure may exist already: an Iv3 delivery, the annual accounts or report, the export of another monitor, or a
 * register of the organisation itself.
 */
export const knownKinds = ["iv3", "accounts", "monitor", "register"] as const;
export type KnownKind = (typeof knownKinds)[number];

/** The kind of place for every own-entry indicator of the catalogue; what to look for there stands in the texts. */
const indicatorsOf: Readonly<Record<KnownKind, readonly string[]>> = {
  iv3: ["participation-budget"],
  accounts: [
    "basic-skills-reach",
    "women-management-ratio",
    "disability-jobs",
    "municipal-apprentices",
    "roads-in-order",
    "structures-inspected",
    "accessible-polling-stations",
    "adaptation-on-schedule",
    "information-requests-on-time",
    "integrity-reports-settled",
    "budget-linked-to-goals",
    "water-board-drought-measures",
    "water-board-medicine-removal",
  ],
  monitor: [
    "income-support-reach",
    "healthy-sport-canteens",
    "municipal-building-energy",
    "benefit-to-work",
    "clean-construction",
    "homelessness",
    "monuments-in-order",
    "food-waste-in-bin",
    "sustainable-procurement",
    "circular-procurement",
    "municipal-emission-cut",
    "depaved-area",
    "litter-score",
    "open-datasets",
    "disaggregated-data",
    "province-zero-emission-buses",
    "water-board-methane-nitrous-cut",
  ],
  register: [
    "debt-help-wait",
    "child-scheme-reach",
    "food-aid",
    "sustainable-catering",
    "smoke-free-child-places",
    "support-decision-on-time",
    "youth-help-wait",
    "preschool-target-reach",
    "school-buildings-healthy",
    "schools-sustainability-education",
    "women-executive-ratio",
    "gender-diversity-policy",
    "municipal-pay-ratio",
    "rain-disconnected",
    "unconnected-addresses",
    "public-water-taps",
    "public-toilets",
    "municipal-green-energy",
    "heat-plan-coverage",
    "social-return",
    "supply-chain-labour",
    "green-business-parks",
    "integration-plan-on-time",
    "accessible-public-buildings",
    "inclusion-agenda",
    "social-rent-wait",
    "inclusive-playgrounds",
    "repair-places",
    "zero-emission-fleet",
    "climate-stress-test",
    "heat-plan",
    "reusable-event-cups",
    "sustainable-fish",
    "ecological-green-care",
    "nature-inclusive-building",
    "trees-net-change",
    "invasive-species-plan",
    "resident-initiatives",
    "youth-council",
    "global-goals-decision",
    "proposals-with-goals-check",
    "development-cooperation",
    "international-partners",
    "local-partnerships",
    "province-bathing-sites-checked",
    "province-energy-permits-on-time",
  ],
};

const kindOf: ReadonlyMap<string, KnownKind> = new Map(
  knownKinds.flatMap((kind) => indicatorsOf[kind].map((indicator) => [indicator, kind])),
);

/** Where the figure of an indicator probably exists already; null for an indicator that was added later. */
export function knownElsewhere(indicator: string): KnownKind | null {
  return kindOf.get(indicator) ?? null;
}

/** All indicators of which it is known. */
export const indicatorsKnownElsewhere: readonly string[] = [...kindOf.keys()];
