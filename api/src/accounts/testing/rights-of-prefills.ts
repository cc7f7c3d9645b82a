import { anId, indicator, type Row, round, type Target } from "./rights-row.ts";

const inRound = ({ area }: Target) => ({ round, area });

/** Figures that are known elsewhere, and what an organisation holds against an official one. */
export const prefillRows: Record<string, Row> = {
  postTakenPrefills: {
    needs: "contribute values",
    perArea: true,
    hidden: true,
    params: inRound,
    body: () => ({
      cells: [{ indicator, period: "2024", version: 0, offeredAt: "2026-11-21T10:00:00.000Z" }],
    }),
  },
  postDeclinedPrefills: {
    needs: "contribute values",
    perArea: true,
    hidden: true,
    params: inRound,
    body: () => ({ cells: [{ indicator, period: "2024" }] }),
  },
  getKnownFigures: {
    needs: ["see drafts", "contribute values"],
    perArea: true,
    hidden: true,
    params: inRound,
  },
  postKnownFile: {
    needs: "contribute values",
    perArea: true,
    hidden: true,
    params: inRound,
    query: () => ({ fileName: "cijfers.csv" }),
  },
  getFeasibility: { needs: "manage rounds" },
  feasibilityCsv: { needs: "manage rounds" },
  postObjection: {
    needs: "object to values",
    perArea: true,
    body: ({ area }) => ({ area, indicator, period: "2024", text: "Dit klopt niet." }),
  },
  putObjectionAnswer: { needs: "answer objections", params: anId, body: () => ({ answer: "Zo is geteld." }) },
  deleteObjection: { needs: "object to values", hidden: true, params: anId },
};
