import { expect, it } from "vitest";
import { renderPage } from "./server.tsx";

const files = {
  starter: "/assets/start.js",
  scripts: ["/assets/client.js"],
  styles: ["/assets/style.css"],
  fonts: [],
  pages: {},
};
const assets = { nl: files, en: files };
const configuration = { demonstration: true, publication: null, limits: {}, baskets: [] };

/** Answers the calls of a page; what is not here is not found. */
const answering = (answers: Record<string, unknown>) => async (path: string) => {
  const answer = answers[path] ?? (path === "/v1/configuration" ? configuration : undefined);
  if (answer === undefined) throw { status: 404, title: "Niet gevonden", detail: "" };
  return answer;
};

const render = (url: string, answers: Record<string, unknown>) =>
  renderPage({ url, fetchJson: answering(answers), assets, account: null });

it("draws a page that breaks while it is drawn as a fault, in the reader's language, and not as a success", async () => {
  const silenced = console.error;
  console.error = () => undefined;
  try {
    // An answer that is not what the contract says: the page's own code breaks on it.
    const broken = { "/v1/practices": { practices: null }, "/v1/goals": { goals: [] } };
    const page = await render("/en/voorbeelden", broken);
    expect(page.status).toBe(500);
    expect(page.html).toContain('<html lang="en"');
    expect(page.html).toContain("<h1");
    expect(page.html).not.toContain('<script type="module"');
  } finally {
    console.error = silenced;
  }
});

it("says that a page does not exist", async () => {
  const page = await render("/bestaat-niet", {});
  expect(page).toMatchObject({ status: 404, locale: "nl" });
});

it("sends everything in its place: nothing hidden for a script to unpack, and no inline script", async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    id: String(index),
    title: `Titel ${index}`,
    summary: "Een lange samenvatting van wat er in deze praktijk gebeurt en wat het opleverde. ".repeat(5),
    area: null,
    areaName: null,
    goals: [1],
    roleOfGovernment: "facilitate",
    origin: "synthetic",
  }));
  const page = await render("/voorbeelden", {
    "/v1/practices": { practices: many },
    "/v1/goals": { goals: [{ number: 1, name: "Geen armoede", indicatorCount: 1 }] },
  });
  expect(page.status).toBe(200);
  expect(page.html).toContain("Titel 59");
  expect(page.html).not.toMatch(/<div hidden|<template|\$RC|\$RB/);
  expect(page.html.match(/<script(?![^>]*(src=|application\/json))/g)).toBeNull();
});
