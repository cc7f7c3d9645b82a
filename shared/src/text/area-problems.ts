/** Refusals of the profile, the report and the check of a municipality. */
const nl = {
  "profile-busy.detail":
    "Er worden nu veel profielen en rapporten gemaakt. Probeer het over een minuut opnieuw.",
  "profile-none.detail": "{name} heeft geen profiel: dat is er alleen voor gemeenten die nu bestaan.",
  "local-report-none.detail":
    "Een lokaal rapport is er alleen voor een gemeente die nu bestaat: {name} is dat niet.",
  "local-report-unpublished.detail":
    "Er is nog niets gepubliceerd. Een lokaal rapport begint met een publicatie.",
  "check-none.detail": "Bij {name} hoort geen wethouderscheck: daarvoor is een score nodig.",
};

const en: Record<keyof typeof nl, string> = {
  "profile-busy.detail": "Many profiles and reports are being made now. Try again in a minute.",
  "profile-none.detail": "{name} has no profile: only municipalities that exist now have one.",
  "local-report-none.detail":
    "A local report is made only for a municipality that exists today: {name} does not.",
  "local-report-unpublished.detail": "Nothing is published so far. A local report begins with a publication.",
  "check-none.detail": "No alderman's check goes with {name}: that takes a score.",
};

export const areaProblems = { nl, en };
