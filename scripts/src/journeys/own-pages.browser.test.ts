import { beforeAll, describe, expect, test } from "vitest";
import { withPageCritics } from "./page-critics.ts";
import { withServer } from "./server.ts";

/** Pages for who is signed in; `submission`, `job` and `import` are made before the tests. */
const ownPages: readonly [account: string, path: string][] = [
  ["utrecht", "/inloggen"],
  ["utrecht", "/invoer"],
  ["utrecht", "/invoer/2025/GM0344"],
  ["utrecht", "/invoer/2025/GM0344?toon=open"],
  ["utrecht", "/bestanden"],
  ["analist", "/bestanden"],
  ["utrecht", "/bestanden/{import}"],
  ["utrecht", "/bestanden/{import}?stap=bestand"],
  ["utrecht", "/bestanden/{import}?stap=kolommen"],
  ["utrecht", "/bestanden/{import}?stap=bewaren"],
  ["utrecht", "/goedkeuren"],
  ["utrecht", "/goedkeuren/{submission}"],
  ["utrecht.collega", "/goedkeuren"],
  ["utrecht.collega", "/goedkeuren/{submission}"],
  ["utrecht.collega", "/publiceren"],
  ["utrecht.collega", "/gemeenten/GM0344?asOf=preview"],
  ["utrecht", "/gemeenten/GM0344/wethouderscheck"],
  ["analist", "/publiceren"],
  ["analist", "/drempels"],
  ["analist", "/drempels?indicator=public-toilets"],
  ["analist", "/controleregels"],
  ["analist", "/definities"],
  ["analist", "/definities?indicator=public-toilets"],
  ["analist", "/definities?nieuw=ja"],
  ["utrecht", "/eigen/GM0344"],
  ["utrecht", "/eigen/GM0344?indicator=public-toilets"],
  ["utrecht", "/eigen/GM0344?indicator=social-assistance"],
  ["utrecht", "/invoer/2025/GM0344/bekend"],
  ["waterschap", "/invoer/2025/WS0636"],
  ["analist", "/bronnen"],
  ["analist", "/bronnen/cbs-83625NED"],
  ["utrecht", "/bronnen/cbs-83625NED"],
  ["analist", "/rondes"],
  ["analist", "/rondes/2025"],
  ["analist", "/rondes/haalbaarheid"],
  ["analist", "/invoer/volledigheid/2025"],
  ["utrecht.coordinator", "/invoer/volledigheid/2025"],
  ["utrecht", "/logboek"],
  ["beheer", "/logboek"],
  ["redactie", "/hoofdstuk"],
  ["redactie", "/hoofdstuk/demonstration-vnr"],
  ["redactie", "/hoofdstuk/demonstration-vnr?toon=sign"],
  ["redactie", "/hoofdstuk/demonstration-vnr?deel=cijfers"],
  ["redactie", "/hoofdstuk/demonstration-vnr?deel=bestanden"],
  ["redactie", "/hoofdstuk/demonstration-vnr?deel=nakijken"],
  ["redactie", "/hoofdstuk/demonstration-vnr?deel=publiceren"],
  ["redactie", "/hoofdstuk/werk/{job}"],
  ["redactie", "/hoofdstuk/demonstration-vnr/goal-11"],
  ["redactie", "/hoofdstuk/demonstration-vnr/goal-11?taal=en&wijze=markdown"],
  ["redactie", "/hoofdstuk/demonstration-vnr/annexes"],
  ["utrecht", "/sets"],
  ["utrecht", "/vragen"],
  ["analist", "/vragen?toon=beantwoord"],
  ["utrecht", "/voorbeelden"],
  ["utrecht", "/netwerk"],
];

const { visitor, complaints } = withPageCritics(withServer());
const made = { submission: "", job: "", import: "" };

beforeAll(async () => {
  const { context } = await visitor("utrecht");
  const cell = "/v1/rounds/2025/areas/GM0344/entries/public-toilets/2025";
  await context.request.put(cell, {
    data: { value: "9", status: "normal", explanation: "Er kwamen toiletten bij." },
    headers: { "if-match": '"0"' },
  });
  const submitted = await context.request.post("/v1/submissions", {
    data: { round: "2025", area: "GM0344" },
  });
  made.submission = ((await submitted.json()) as { id: string }).id;
  const sent = await context.request.post("/v1/imports?fileName=toiletten.csv&round=2025&area=GM0344", {
    data: Buffer.from(
      "Onderwerp;Jaar;Aantal\nOpenbare toiletten;2025;13\nOpenbare toiletten;2024;ongeveer tien\n",
    ),
    headers: { "content-type": "application/octet-stream" },
  });
  made.import = ((await sent.json()) as { id: string }).id;
  const editor = await visitor("redactie");
  const started = await editor.context.request.post("/v1/chapter-jobs", {
    data: { edition: "demonstration-vnr", locales: ["nl"], formats: ["md"] },
  });
  made.job = ((await started.json()) as { id: string }).id;
  await editor.context.request.delete(`/v1/chapter-jobs/${made.job}`);
}, 60_000);

describe("a page of somebody who is signed in is whole in both languages and widths", () => {
  test.each(ownPages)("%s: %s", async (account, path) => {
    const address = path
      .replace("{submission}", made.submission)
      .replace("{job}", made.job)
      .replace("{import}", made.import);
    expect(await complaints(account, address)).toEqual([]);
  });
});
