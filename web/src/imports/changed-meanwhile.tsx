import { importScreens } from "@lokaal17/shared/text/import-screens";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "../ui/button.tsx";
import { useText } from "../ui/locale.tsx";
import type { Problem } from "../ui/problem.ts";
import { importQuery } from "./queries.ts";

const route = getRouteApi("/bestanden/$import");

/** Somebody else was first: what was typed stays until one asks to see what is there now. */
export function ChangedMeanwhile({ problem: { status } }: { problem: Problem }) {
  const text = useText(importScreens);
  const client = useQueryClient();
  const { import: id } = route.useParams();
  if (status !== 412 && status !== 409) return null;
  return (
    <>
      <p>{text("changedMeanwhile")}</p>
      <p>
        <Button
          kind="secondary"
          small
          onClick={() => void client.invalidateQueries({ queryKey: importQuery(id).queryKey })}
        >
          {text("readAgain")}
        </Button>
      </p>
    </>
  );
}
