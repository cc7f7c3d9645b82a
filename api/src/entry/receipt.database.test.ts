import { expect, it } from "vitest";
import { checkPdfStructure } from "../chapter/pdf-structure.ts";
import { asked, emailOf, withApi } from "../testing/with-api.ts";

const api = withApi();

async function submit(): Promise<string> {
  await api.call("PUT", `/v1/rounds/2025/areas/GM0344/entries/${asked}/2025`, {
    as: "officer",
    body: { value: "63.25", status: "normal", remark: "Nieuw systeem 🎉" },
    headers: { "if-match": '"0"' },
  });
  const body = { round: "2025", area: "GM0344" };
  return (await api.call("POST", "/v1/submissions", { as: "officer", body })).json<{ id: string }>().id;
}

it("who submits gets a mail without figures, and a tagged PDF for people of her organisation only", async () => {
  const id = await submit();
  const [mail] = await api.database.db
    .selectFrom("outboxMessage")
    .selectAll()
    .where("kind", "=", "receipt")
    .execute();
  expect(mail).toMatchObject({ recipient: emailOf("officer"), area: "GM0344", attachment: null });
  expect(mail?.body).toContain(`/v1/submissions/${id}/receipt.pdf`);
  expect(mail?.body).not.toMatch(/63[.,]25/);
  const path = `/v1/submissions/${id}/receipt.pdf`;
  for (const as of ["neighbour", "analyst", "admin"])
    expect((await api.call("GET", path, { as })).status).toBe(404);
  expect((await api.call("GET", path)).status).toBe(401);
  for (const as of ["officer", "approver"]) {
    const cookie = (await api.call("GET", "/v1/worklist", { as })) && api.cookieOf(as);
    const answer = await api.app.request(path, { headers: { cookie, "accept-language": "nl" } });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toContain("ontvangstbewijs-GM0344-2025.pdf");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(await checkPdfStructure(bytes)).toEqual([]);
  }
}, 90_000);
