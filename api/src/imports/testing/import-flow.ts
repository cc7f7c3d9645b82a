import type { ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";
import type { AccountName, Answered, TestApi } from "../../testing/with-api.ts";

export const asFile = { "content-type": "application/octet-stream" };

/** A test's ways to send a file and to wait for what becomes of it. */
export interface ImportFlow {
  send(as: AccountName, text: string, query?: string, headers?: Record<string, string>): Promise<Answered>;
  /** Sends a file and says how it is read; as it is after its dry run. */
  sendAndCheck(as: AccountName, text: string, map: ImportMap, query?: string): Promise<ImportDetail>;
  map(as: AccountName, id: string, map: ImportMap): Promise<Answered>;
  store(as: AccountName, of: Pick<ImportView, "id" | "version">): Promise<Answered>;
  undo(as: AccountName, id: string): Promise<Answered>;
  /** As it is once nothing works on it. */
  settled(as: AccountName, id: string): Promise<ImportDetail>;
  rows(as: AccountName, id: string, show: string): Promise<Record<string, unknown>[]>;
}

const busy = ["uploading", "reading", "checking", "storing", "undoing"];

export function importFlow(api: TestApi): ImportFlow {
  const flow: ImportFlow = {
    send: (as, text, query = "", headers = {}) =>
      api.call("POST", `/v1/imports?fileName=cijfers.csv${query}`, {
        as,
        body: text,
        headers: { ...asFile, ...headers },
      }),
    async sendAndCheck(as, text, map, query = "") {
      const sent = await flow.send(as, text, query);
      if (sent.status !== 202) throw new Error(sent.text);
      const { id } = sent.json<ImportView>();
      const read = await flow.settled(as, id);
      if (!read.reading) throw new Error(`The file was not read: ${read.error}`);
      const mapped = await flow.map(as, id, map);
      if (mapped.status !== 202) throw new Error(mapped.text);
      const first = await flow.settled(as, id);
      if (first.state !== "to-map") return first;
      await flow.map(as, id, map);
      return flow.settled(as, id);
    },
    async map(as, id, map) {
      const { version } = await flow.settled(as, id);
      return api.call("PUT", `/v1/imports/${id}/mapping`, {
        as,
        body: { mapping: map },
        headers: { "if-match": `"${version}"` },
      });
    },
    store: (as, { id, version }) =>
      api.call("POST", `/v1/imports/${id}/storage`, {
        as,
        body: { reason: "Telling van het team" },
        headers: { "if-match": `"${version}"` },
      }),
    undo: (as, id) =>
      api.call("POST", `/v1/imports/${id}/undo`, { as, body: { reason: "Verkeerd bestand" } }),
    async settled(as, id) {
      for (let turn = 0; turn < 1_800; turn++) {
        const detail = (await api.call("GET", `/v1/imports/${id}`, { as })).json<ImportDetail>();
        if (!busy.includes(detail.state)) return detail;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`Nothing became of import ${id}`);
    },
    async rows(as, id, show) {
      const answer = await api.call("GET", `/v1/imports/${id}/rows?show=${show}`, { as });
      return answer.json<{ rows: Record<string, unknown>[] }>().rows;
    },
  };
  return flow;
}
