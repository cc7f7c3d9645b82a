import { describe, expect, it } from "vitest";
import { passwordMistakes } from "./password-rules.ts";

const owner = { name: "Anna de Vries", email: "a.devries@utrecht.example" };

describe("a new password", () => {
  it.each([
    ["vier losse woorden samen", []],
    ["ééntje met åccènten", []],
    ["utrecht-oefent-17-doelen", []],
    ["AnnaHoudtVanAardbeien", []],
    ["kort", ["password-short"]],
    ["12 tekens nu", []],
    ["welkom2026", ["password-short", "password-common"]],
    ["Wachtwoord-2026!", ["password-common"]],
    ["Annadevries1", ["password-personal"]],
    ["a.devries@utrecht.example", ["password-personal"]],
    ["Lokaal17Lokaal17", ["password-personal"]],
    ["lokaal17-2026", ["password-personal"]],
    ["aaaaaaaaaaaaaaa", ["password-repeated"]],
    ["abcabcabcabcabc", ["password-repeated"]],
    ["123456789012", ["password-repeated"]],
    ["abcdefghijklm", ["password-repeated"]],
    ["anna", ["password-short", "password-personal"]],
  ])("%s: %j", (password, mistakes) => {
    expect(passwordMistakes(password, owner)).toEqual(mistakes);
  });
});
