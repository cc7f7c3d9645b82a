import { type Row, theArea } from "./rights-row.ts";

/** What an organisation looks at before its page is public. */
export const areaRows: Record<string, Row> = {
  getAreaCheck: { needs: "see preview", perArea: true, params: theArea },
};
