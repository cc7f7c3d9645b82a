import type { Workbench } from "@lokaal17/shared/contract/workbench";
import { workbenchText } from "@lokaal17/shared/text/workbench";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { areasQuery } from "../areas/queries.ts";
import { useText } from "../ui/locale.tsx";
import { areaOptions, otherOptions } from "./chosen-model.ts";

/**
 * What a field for municipalities finds: those of these boundaries at once; those that ended or came later are read
 * when the field gets the focus.
 */
export function useAreaOptions({ areas }: Pick<Workbench, "areas">, taken: readonly string[]) {
  const text = useText(workbenchText);
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery({ ...areasQuery("municipality"), enabled: wanted });
  const key = taken.join(",");
  const options = useMemo(
    () => [
      ...areaOptions({ areas }, key.split(",")),
      ...otherOptions({ areas }, data?.areas ?? [], key.split(","), text),
    ],
    [areas, key, data, text],
  );
  return { options, onFocus: () => setWanted(true) };
}
