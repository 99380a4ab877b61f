import { accountOf } from "./account-link";
import { ACCOUNT_SWITCHER, AVATAR, AVATAR_PREFIX, PROFILE_LINK } from "./selectors";

/** The signed-in user's handle, without @, in lower case. */
export function ownHandle(document: Document): string | null {
  const profile = document.querySelector(PROFILE_LINK)?.getAttribute("href");
  const handle = accountOf(profile) ?? switcherHandle(document);
  return handle?.toLowerCase() ?? null;
}

function switcherHandle(document: Document): string | undefined {
  const avatar = document.querySelector(`${ACCOUNT_SWITCHER} ${AVATAR}`);
  return avatar?.getAttribute("data-testid")?.slice(AVATAR_PREFIX.length);
}
