import { defineText } from "./define-text.ts";

/** What the API says of accounts outside of problems. */
export const accountText = defineText(
  {
    device: "{browser} op {system}",
    "former-account": "Voormalig account {code}",
    inviter: "De beheerder van Lokaal17",
  },
  {
    device: "{browser} on {system}",
    "former-account": "Former account {code}",
    inviter: "The administrator of Lokaal17",
  },
);
