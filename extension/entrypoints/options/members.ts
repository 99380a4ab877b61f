// The user's bubble as the host has it.
import { signal } from "@preact/signals";
import type { Account, MembersReply } from "../../src/messaging/protocol.gen";
import type { Result } from "../../src/messaging/runtime";
import { askHost } from "../../src/pages/ask";
import { t } from "../../src/pages/i18n";
import { showToast } from "../../src/pages/toasts";

/** Null until the host told them. */
export const members = signal<readonly Account[] | null>(null);

export async function loadMembers(): Promise<void> {
  take(await askHost({ type: "list_members" }));
}

export async function setMember(account: Account, member: boolean): Promise<boolean> {
  const result = await askHost({ type: "set_member", ...account, member });
  if (!result.ok) showToast({ text: result.error.message, tone: "problem" });
  else await loadMembers();
  return result.ok;
}

export async function removeMember(account: Account): Promise<void> {
  if (!(await setMember(account, false))) return;
  showToast({
    text: t("settings_member_removed", account.handle),
    undo: () => void setMember(account, true),
  });
}

function take(result: Result<MembersReply>): boolean {
  if (result.ok) members.value = result.value.members;
  else showToast({ text: result.error.message, tone: "problem" });
  return result.ok;
}
