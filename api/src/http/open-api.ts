import type { Endpoint } from "@lokaal17/shared/contract/endpoint";
import { exportFormats } from "@lokaal17/shared/contract/export-formats";
import { z } from "zod";

const schemaOf = (schema: z.ZodType, io: "input" | "output") =>
  z.toJSONSchema(schema, { io, target: "draft-2020-12", unrepresentable: "any" });

/** The OpenAPI 3.1 document of a list of endpoints. */
export function openApi(version: string, endpoints: Readonly<Record<string, Endpoint>>): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] ??= {};
    paths[path][endpoint.method] = operation(operationId, endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Lokaal17",
      version,
      description: "Indicators, scores and publications of the 17 Global Goals in Dutch municipalities.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-session" } },
      responses: { Problem: problemResponse },
    },
  };
}

function operation(operationId: string, endpoint: Endpoint): object {
  const status = String(endpoint.status ?? 200);
  const content = endpoint.status === 204 ? {} : { content: contentOf(endpoint) };
  return {
    operationId,
    tags: [endpoint.path.split("/")[2]],
    summary: endpoint.summary,
    parameters: [...parametersOf("path", endpoint.params), ...parametersOf("query", endpoint.query)],
    ...(endpoint.access === "signed-in" && { security: [{ session: [] }] }),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(endpoint.body, "input") } },
      },
    }),
    responses: {
      [status]: { description: "OK", headers: versionHeader, ...content },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

/** Answers that are files, by the ending of their address. */
const files = new Map([
  ["csv", "text/csv"],
  ["ics", "text/calendar"],
  ["pdf", "application/pdf"],
  ...Object.entries(exportFormats),
]);

function contentOf(endpoint: Endpoint): object {
  const [, ending = ""] = /\.([^/:]+)$/.exec(endpoint.path) ?? [];
  const type = files.get(ending) ?? "application/json";
  if (/zip|openxml|parquet|pdf/.test(type))
    return { [type]: { schema: { type: "string", format: "binary" } } };
  return { [type]: { schema: schemaOf(endpoint.response, "output") } };
}

function parametersOf(where: "path" | "query", schema: z.ZodObject | undefined): object[] {
  if (!schema) return [];
  const described = schemaOf(schema, "input") as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    in: where,
    name,
    required: where === "path" || (described.required ?? []).includes(name),
    schema: property,
  }));
}

const versionHeader = { "API-Version": { schema: { type: "string" } } };

const problemResponse = {
  description: "A problem, with a sentence for people",
  headers: versionHeader,
  content: {
    "application/problem+json": {
      schema: {
        type: "object",
        required: ["status", "title", "detail"],
        properties: {
          type: { type: "string" },
          status: { type: "integer" },
          title: { type: "string" },
          detail: { type: "string" },
          errors: {
            type: "array",
            items: {
              type: "object",
              required: ["pointer", "detail"],
              properties: { pointer: { type: "string" }, detail: { type: "string" } },
            },
          },
        },
      },
    },
  },
};
