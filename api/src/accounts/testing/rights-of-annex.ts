import type { Row } from "./rights-row.ts";

/** The annex of a council: made by everybody, refreshed by who is signed in. Nothing of a file is kept. */
export const annexRows: Record<string, Row> = {
  postAnnexRefresh: { needs: "signed in" },
};

export const publicAnnex = ["getAnnex", "getAnnexFile"] as const;
