const ACCOUNT = /^(?:https?:\/\/(?:\w+\.)?(?:x|twitter)\.com)?\/(\w{1,20})\/?$/;

/** The handle an address leads to; null when it leads elsewhere. Saved pages have full addresses. */
export function accountOf(href: string | null | undefined): string | null {
  return ACCOUNT.exec(href ?? "")?.[1] ?? null;
}
