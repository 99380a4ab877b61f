// Who sent a message. Only our own pages and our own content script on X are listened to.
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

export type Role = "page" | "content" | null;

const SITES = new Set(["https://x.com", "https://twitter.com"]);

/** "page": one of the extension's own pages; "content": the script on X, in a tab's top frame. */
export function roleOf(sender: Sender, ownId: string, ownOrigin: string): Role {
  if (sender.id !== ownId || !sender.url) return null;
  const { origin } = new URL(sender.url);
  if (origin === new URL(ownOrigin).origin) return "page";
  const isTop = sender.tab?.id !== undefined && sender.frameId === 0;
  return isTop && SITES.has(origin) ? "content" : null;
}
