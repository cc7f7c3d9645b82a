import { anId, type Row, round, type Target } from "./rights-row.ts";

const oneImport: Row = { needs: ["import values", "import as approved"], hidden: true, params: anId };
const reason = () => ({ reason: "Nieuwe cijfers" });

/** Files on their way in. That another organisation's import does not exist is shown where imports are made. */
export const importRows: Record<string, Row> = {
  postImport: {
    needs: "import values",
    perArea: true,
    hidden: true,
    query: ({ area }) => ({ fileName: "cijfers.csv", round, area }),
  },
  listImports: { needs: ["import values", "import as approved"] },
  getImport: oneImport,
  putImportMapping: {
    ...oneImport,
    body: () => ({ mapping: { decimalMark: ",", source: "Eigen telling", indicators: {} } }),
  },
  putImportForm: { ...oneImport, body: () => ({ encoding: "cp850" }) },
  listImportRows: { ...oneImport, query: () => ({ show: "new" }) },
  getMarkedFile: oneImport,
  postImportStorage: { ...oneImport, body: reason },
  postImportUndo: { ...oneImport, body: reason },
  deleteImport: oneImport,
  getTemplate: {
    needs: "see drafts",
    perArea: true,
    hidden: true,
    params: ({ area }: Target) => ({ round, area }),
  },
};
