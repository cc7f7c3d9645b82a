import type { QueryClient } from "@tanstack/react-query";
import { areaQuery } from "../areas/queries.ts";
import { orNotFound } from "../comparison/unknown-code.ts";
import { ProblemError } from "../ui/problem.ts";
import type { AnnexSearch } from "./annex-address.ts";
import { annexQuery } from "./queries.ts";

/** @throws ProblemError 404 when there is no such municipality */
export async function loadAnnex(client: QueryClient, code: string, search: AnnexSearch) {
  const area = await orNotFound(client.ensureQueryData(areaQuery(code)));
  if (area.layer !== "municipality") throw new ProblemError({ status: 404, title: "", detail: "" });
  await client.ensureQueryData(annexQuery(code, search));
}
