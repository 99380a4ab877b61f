const HANDLE = /^[A-Za-z0-9_]{1,15}$/;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:x|twitter)\.com\//i;

/** The handle in what somebody typed or pasted: ada, @ada, x.com/ada/status/1. Null if none. */
export function readHandle(typed: string): string | null {
  const path = typed.trim().replace(ADDRESS, "").replace(/^@/, "");
  const handle = path.split(/[/?#]/, 1)[0] ?? "";
  return HANDLE.test(handle) ? handle : null;
}
