// Files the user saves from our pages, or hands to them. Nothing leaves the page otherwise.

/** Offers `text` to be saved under `name`. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "academic-bubble-settings-2026-03-04.json" on the user's calendar. */
export function fileName(what: string, ending: string, now = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return `academic-bubble-${what}-${day}.${ending}`;
}
