/** Whether a text may be an e-mail address: enough to catch a slip. The API has the last word. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
