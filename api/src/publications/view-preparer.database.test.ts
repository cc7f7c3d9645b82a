import { expect, test, vi } from "vitest";
import { Traffic } from "../http/traffic.ts";
import { approveFigures, publishNow } from "../testing/figures.ts";
import { asked, utrecht, withApi, zeist } from "../testing/with-api.ts";
import { ViewPreparer } from "./view-preparer.ts";

const api = withApi();

const figure = (area: typeof utrecht, value: string) => ({ indicator: asked, area, period: "2025", value });

test("what pages share is made once per publication, while nobody is served", async () => {
  await approveFigures(api, [figure(utrecht, "60"), figure(zeist, "70")]);
  expect((await publishNow(api, "Eerste")).status).toBe(201);
  const visited: string[] = [];
  const said = vi.spyOn(api.context.log, "info");
  const prepared = () => said.mock.calls.filter(([, what]) => what === "view prepared").length;
  const traffic = new Traffic();
  const preparer = new ViewPreparer(api.context, traffic, async (path) => visited.push(path), {
    ...{ quiet: 0, most: 1_000 },
  });
  try {
    const { promise: reading, resolve: read } = Promise.withResolvers<void>();
    const served = traffic.during(() => reading);
    preparer.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(visited).toEqual([]);
    read();
    await served;
    await vi.waitFor(() => expect(prepared()).toBe(1), 20_000);
    const first = await api.context.views.at(undefined, null);
    expect(first.derived.verdictCube.isWhole).toBe(true);
    expect(first.derived.bandsToMake(first.basket, null)).toBeNull();
    expect(visited).toContain("/");

    // An approval is no publication: nothing is made again.
    await approveFigures(api, [figure(utrecht, "61")]);
    api.context.views.refresh();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(prepared()).toBe(1);

    expect((await publishNow(api, "Tweede")).status).toBe(201);
    await vi.waitFor(() => expect(prepared()).toBe(2), 20_000);
    const second = await api.context.views.at(undefined, null);
    expect(second.key).not.toBe(first.key);
    expect(second.derived.verdictCube.isWhole).toBe(true);
  } finally {
    await preparer.stop();
    said.mockRestore();
  }
});
