import { setTimeout as sleep } from "node:timers/promises";
import type { ImportDetail, ImportView } from "@lokaal17/shared/contract/imports";
import type { ImportMap } from "@lokaal17/shared/imports/import-map";

/** How an import ended for who sent it. */
export interface Finished {
  detail: ImportDetail;
  /** The steps that were taken, to take them again: the answers must be the same bytes. */
  answers: { step: Step; text: string }[];
}

interface Step {
  method: "POST" | "PUT";
  path: string;
  headers: Record<string, string>;
  body: string;
}

const busy = ["uploading", "reading", "checking", "storing", "undoing"];

/**
 * Somebody who sends a file and stores it, and who after every broken connection does the same again with the same keys.
 */
export class ImportClient {
  #cookie = "";
  readonly #name: string;
  #answers: Finished["answers"] = [];

  /** @param name of this import: its keys begin with it */
  constructor(name: string) {
    this.#name = name;
  }

  async signIn(url: string, email: string, password: string): Promise<void> {
    const response = await fetch(`${url}/v1/sessions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (response.status !== 201) throw new Error(`Could not sign in: ${await response.text()}`);
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    this.#cookie = cookies.find((cookie) => cookie.startsWith("__Host-session=")) ?? "";
  }

  /** Does all that is still to be done. @throws when the server is gone */
  async finish(url: string, file: string, map: ImportMap): Promise<Finished> {
    this.#answers = [];
    const sent = await this.#take(url, {
      method: "POST",
      path: "/v1/imports?fileName=figures.csv",
      headers: { "content-type": "application/octet-stream", "idempotency-key": `${this.#name} upload` },
      body: file,
    });
    const { id } = JSON.parse(sent) as ImportView;
    let detail = await this.#settled(url, id);
    for (let turn = 0; turn < 3 && detail.state === "to-map"; turn++) {
      const body = JSON.stringify({ mapping: map });
      await this.#take(url, this.#json("PUT", `${id}/mapping`, detail.version, body));
      detail = await this.#settled(url, id);
    }
    if (detail.state === "checked") {
      const body = JSON.stringify({ reason: "Een proef" });
      await this.#take(url, this.#json("POST", `${id}/storage`, detail.version, body));
      detail = await this.#settled(url, id);
    }
    return { detail, answers: this.#answers };
  }

  /** Takes the same steps again. @returns those whose answer is another now */
  async repeat(url: string, { answers }: Finished): Promise<string[]> {
    const different: string[] = [];
    for (const { step, text } of answers) {
      const again = await this.#ask(url, step);
      if ((await again.text()) !== text) different.push(`${step.method} ${step.path}`);
    }
    return different;
  }

  async get<Answer>(url: string, path: string): Promise<Answer> {
    const response = await fetch(url + path, { headers: { cookie: this.#cookie } });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  #json(method: Step["method"], path: string, version: number, body: string): Step {
    const key = `${this.#name} ${path.split("/").at(-1)} ${version}`;
    const headers = {
      "content-type": "application/json",
      "if-match": `"${version}"`,
      "idempotency-key": key,
    };
    return { method, path: `/v1/imports/${path}`, headers, body };
  }

  async #take(url: string, step: Step): Promise<string> {
    const response = await this.#ask(url, step);
    const text = await response.text();
    if (response.status !== 202) throw new Error(`${step.path}: ${text}`);
    this.#answers.push({ step, text });
    return text;
  }

  #ask(url: string, { method, path, headers, body }: Step): Promise<Response> {
    return fetch(url + path, { method, headers: { ...headers, cookie: this.#cookie }, body });
  }

  async #settled(url: string, id: string): Promise<ImportDetail> {
    for (let turn = 0; turn < 1_200; turn++) {
      const detail = await this.get<ImportDetail>(url, `/v1/imports/${id}`);
      if (!busy.includes(detail.state)) return detail;
      await sleep(50);
    }
    throw new Error(`Nothing became of import ${id}`);
  }
}
