import { demonstrationAccounts } from "../demonstration/accounts.ts";

/** How long people wait for each other, in milliseconds. */
export interface PublicationDelay {
  /** From the click on "approve" until VNG sees the figure in the preview. */
  approvalToPreview: number;
  /** From the click on "publish" until the public sees it on the municipality's, the indicator's and the compare page. */
  publishToPublic: number;
}

const indicator = "public-toilets";
const period = "2024";
const round = "/v1/rounds/2025/areas/GM0344/entries";
const pages = ["/gemeenten/GM0344", `/indicatoren/${indicator}`, `/vergelijken?indicator=${indicator}`];

/** Sends one figure of Utrecht all the way, through a running demonstration. `value` must be new each time. */
export async function measurePublication(url: string, value: number): Promise<PublicationDelay> {
  const [officer, approver, analyst] = await Promise.all(
    ["utrecht@", "utrecht.collega@", "analist@"].map((start) => signIn(url, start)),
  );
  if (!officer || !approver || !analyst) throw new Error("The demonstration lacks an account");
  const { rows } = await officer.get<Grid>(round);
  const cell = rows.find((row) => row.indicator === indicator)?.cells.find((one) => one.period === period);
  await officer.send(
    "PUT",
    `${round}/${indicator}/${period}`,
    { value: String(value), status: "normal" },
    cell?.version,
  );
  const { id } = await officer.send<{ id: string }>("POST", "/v1/submissions", {
    round: "2025",
    area: "GM0344",
  });
  const { contentHash } = await approver.get<{ contentHash: string }>(`/v1/submissions/${id}`);

  const approving = performance.now();
  await approver.send("POST", "/v1/approvals", { submission: id, decision: "approve", contentHash });
  await until(async () => (await valueOfUtrecht(analyst, "preview")) === value);
  const approvalToPreview = performance.now() - approving;

  const { dataVersion } = await analyst.get<{ dataVersion: number }>("/v1/preview");
  const before = await Promise.all(pages.map((page) => etagOf(url, page)));
  const publishing = performance.now();
  await analyst.send("POST", "/v1/publications", { name: `Meting ${value}`, dataVersion });
  await Promise.all(
    pages.map((page, place) => until(async () => (await etagOf(url, page)) !== before[place])),
  );
  const publishToPublic = performance.now() - publishing;
  if ((await valueOfUtrecht(analyst, "latest")) !== value)
    throw new Error("The public does not see the figure");
  return { approvalToPreview, publishToPublic };
}

interface Grid {
  rows: { indicator: string; cells: { period: string; version: number }[] }[];
}

export interface Client {
  get<Answer>(path: string): Promise<Answer>;
  send<Answer>(method: "POST" | "PUT", path: string, body: object, version?: number): Promise<Answer>;
}

/** Signs in with the account of the demonstration whose address begins so. */
export async function signIn(url: string, start: string): Promise<Client> {
  const account = demonstrationAccounts.find(({ email }) => email.startsWith(start));
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ email: account?.email, password: account?.password });
  const response = await fetch(`${url}/v1/sessions`, { method: "POST", headers, body });
  const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  return {
    get: async (path) => read(await fetch(url + path, { headers: { cookie } })),
    send: async (method, path, sent, version) => {
      const match = version === undefined ? {} : { "if-match": `"${version}"` };
      return read(
        await fetch(url + path, {
          method,
          headers: { ...headers, cookie, ...match },
          body: JSON.stringify(sent),
        }),
      );
    },
  };
}

async function read<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  const answer: Answer = JSON.parse(text);
  return answer;
}

async function valueOfUtrecht(reader: Client, asOf: string): Promise<number | null> {
  const path = `/v1/comparisons?indicator=${indicator}&year=${period}&asOf=${asOf}`;
  const { areas, values } = await reader.get<{ areas: string[]; values: (number | null)[] }>(path);
  return values[areas.indexOf("GM0344")] ?? null;
}

async function etagOf(url: string, page: string): Promise<string | null> {
  const response = await fetch(url + page);
  await response.arrayBuffer();
  return response.headers.get("etag");
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
