// What the readers of a content script's messages share: an object's fields, none of them trusted.
export type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** At most `limit` characters; empty for what is no text. */
export const text = (value: unknown, limit: number): string =>
  typeof value === "string" ? value.slice(0, limit).toWellFormed() : "";
