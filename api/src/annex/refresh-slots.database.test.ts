import { expect, test } from "vitest";
import { withApi } from "../testing/with-api.ts";
import { handIn } from "./testing/word-file.ts";

const api = withApi();

test("who sends a file slowly keeps nobody else from refreshing one", async () => {
  await api.call("GET", "/v1/session", { as: "officer" });
  const endings: (() => void)[] = [];
  const slowly = () =>
    api.app.request("/v1/annex-refreshes", {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie: api.cookieOf("officer") },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode("PK"));
          endings.push(() => controller.close());
        },
      }),
      duplex: "half",
    } as RequestInit);
  const slow = [slowly(), slowly()];
  await new Promise((resolve) => setTimeout(resolve, 500));
  const answer = await handIn(api, "officer", new Uint8Array(Buffer.from("PK\u0003\u0004 no zip")));
  expect(answer.status, answer.text).toBe(400);
  for (const end of endings) end();
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([400, 400]);
});
