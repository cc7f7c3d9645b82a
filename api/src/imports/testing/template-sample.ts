import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Entries, EntryCell, EntryRow } from "@lokaal17/shared/contract/entry";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";

/** The grid of Utrecht with a cell of every kind: empty, draft, submitted, offered by a source, an example. */
export function sampleEntries(): Entries {
  const rows = [
    row("information-requests-on-time", "Informatieverzoeken op tijd", {
      measureType: "rate",
      unit: "%",
      unitCode: "percent",
      numerator: "verzoeken op tijd",
      denominator: "alle verzoeken",
      naturalMax: "100",
      decimals: 1,
      goal: 16,
      required: true,
      history: [{ period: "2023", value: "81.25", synthetic: false }],
      cells: [
        cell("2024", { version: 3, state: "draft", value: "82.5", numerator: "33", denominator: "40" }),
        cell("2025"),
      ],
    }),
    row("public-toilets", "Openbare toiletten & “+” plekken", {
      goal: 6,
      cells: [
        cell("2024", {
          version: 2,
          state: "submitted",
          value: "18",
          mayWrite: false,
          whyLocked: "Wacht op een besluit.",
        }),
        cell("2025", { version: 1, state: "draft", value: "20", synthetic: true }),
      ],
    }),
    row("residual-waste", "Restafval", {
      goal: 12,
      decimals: 2,
      prefills: [offer("2025", "104.50")],
      cells: [
        cell("2024", { version: 4, state: "draft", status: "missing", reason: "Nog niet geteld" }),
        cell("2025"),
      ],
    }),
    row("solar-share", "Aandeel zon", {
      goal: 7,
      cells: [cell("2024", { approvedValue: "12" }), cell("2025")],
    }),
  ];
  return {
    round: {
      id: "2025",
      name: "Ronde 2025",
      opensOn: "2026-10-01",
      closesOn: "2026-12-01",
      previewFrom: null,
      publishesOn: null,
      open: true,
      begun: true,
    },
    area: "GM0344" as AreaCode,
    areaName: "Utrecht",
    periods: ["2024", "2025"],
    rows,
    counts: { empty: 0, draft: 0, returned: 0, submitted: 0, approved: 0 },
    phase: "open",
    closesOn: "2026-12-01",
    practice: false,
    mayEnter: true,
    maySubmit: false,
    whyNotSubmit: null,
    openSubmission: null,
    lastReturn: null,
  };
}

function row(indicator: string, name: string, rest: Partial<EntryRow>): EntryRow {
  return {
    indicator: indicator as IndicatorCode,
    name,
    definition: `Wat ${name} is.`,
    goal: 0,
    unit: "aantal",
    unitCode: "count",
    decimals: 0,
    required: false,
    measureType: "count",
    numerator: null,
    denominator: null,
    naturalMin: "0",
    naturalMax: null,
    definitionVersion: 1,
    definitionChange: null,
    peers: null,
    assignedTo: null,
    lastSource: null,
    prefills: [],
    history: [],
    cells: [],
    ...rest,
  };
}

function cell(period: string, rest: Partial<EntryCell> = {}): EntryCell {
  return {
    period,
    state: "empty",
    version: 0,
    value: null,
    numerator: null,
    denominator: null,
    status: "normal",
    reason: null,
    remark: null,
    source: null,
    link: null,
    referenceDate: null,
    method: null,
    explanation: null,
    correctionReason: null,
    mayWrite: true,
    whyLocked: null,
    remarks: 0,
    synthetic: false,
    enteredBy: null,
    enteredAt: null,
    approvedValue: null,
    checks: [],
    ...rest,
  };
}

function offer(period: string, value: string): EntryRow["prefills"][number] {
  return {
    period,
    value,
    numerator: null,
    denominator: null,
    status: "provisional",
    source: "CBS, tabel 83452NED",
    place: null,
    link: null,
    referenceDate: null,
    synthetic: false,
    offeredAt: "2026-11-20T10:00:00Z",
  };
}
