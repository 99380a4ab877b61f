// JSON Lines: one value a line.

export const writeLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** The objects of a text, and how many lines are none. */
export function readLines(text: string): { objects: object[]; unreadable: number } {
  const objects: object[] = [];
  let unreadable = 0;
  for (const line of text.split("\n").filter((one) => one.trim())) {
    const value = parse(line);
    if (value) objects.push(value);
    else unreadable += 1;
  }
  return { objects, unreadable };
}

function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
