import { ACCOUNT_SWITCHER, AVATAR, AVATAR_PREFIX, PROFILE_LINK } from "./selectors";

/** The signed-in user's handle, without @, in lower case. */
export function ownHandle(document: Document): string | null {
  const path = document.querySelector(PROFILE_LINK)?.getAttribute("href");
  const handle = path?.slice(1) ?? switcherHandle(document);
  return handle ? handle.toLowerCase() : null;
}

function switcherHandle(document: Document): string | undefined {
  const avatar = document.querySelector(`${ACCOUNT_SWITCHER} ${AVATAR}`);
  return avatar?.getAttribute("data-testid")?.slice(AVATAR_PREFIX.length);
}
