import { indicator, nothing, type Row } from "./rights-row.ts";

const aSource = () => ({ id: "cbs-83625NED" });
const noSource = () => ({ id: "cbs-99999NED" });
const aRun = () => ({ ...aSource(), run: nothing });
const anAuthority = () => ({ ...noSource(), indicator });

/** Sources of official statistics. */
export const sourceRows: Record<string, Row> = {
  listSources: { needs: "see sources" },
  getSource: { needs: "see sources", params: aSource },
  putSource: {
    needs: "manage sources",
    params: noSource,
    body: () => ({ table: "99998NED", title: "Nooit", schedule: "manual", active: false, mappings: [] }),
  },
  getSourceTable: { needs: "manage sources", outside: true, params: () => ({ table: "99999NED" }) },
  searchSourceTables: { needs: "manage sources", outside: true, query: () => ({ search: "nooit" }) },
  listSourceRuns: { needs: "see sources", params: aSource },
  postSourceRun: { needs: "manage sources", params: noSource, body: () => ({ preview: true }) },
  listRunChanges: { needs: "see sources", params: aRun },
  deleteSourceRun: { needs: "manage sources", params: aRun },
  postAuthority: { needs: "manage sources", params: anAuthority, body: () => ({ reason: "Nooit" }) },
  confirmAuthority: { needs: "manage sources", params: anAuthority },
  deleteAuthority: { needs: "manage sources", params: anAuthority },
};
