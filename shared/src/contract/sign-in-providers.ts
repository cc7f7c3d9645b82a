import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const listSignInProviders = endpoint({
  method: "get",
  path: "/v1/sign-in-providers",
  summary: "Providers with which people can sign in; each begins at /aanmelden/{id}?naar={path}",
  access: "public",
  response: z.object({ providers: z.array(z.object({ id: z.string(), name: z.string() })) }),
});
