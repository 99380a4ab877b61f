// Changes of the bubble that the settings page makes: asked of the host, with undo or the reason why not.
import type {
  BulkMembersRequest,
  ChangeMemberRequest,
  MemberRow,
} from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";
import { formatCount } from "../../../../src/pages/format";
import { t } from "../../../../src/pages/i18n";
import { showToast } from "../../../../src/pages/toasts";
import { offerUndo } from "../../../../src/pages/undo-bubble";

export function complain(message: string): void {
  showToast({ text: message, tone: "problem" });
}

/** Tells whether the host stored it. */
export async function addMember(
  handle: string,
  source: "page" | "discover" = "page",
  facts: { name?: string; user_id?: string | null } = {},
): Promise<boolean> {
  const result = await askHost({ type: "set_member", handle, member: true, source, ...facts });
  if (!result.ok) complain(result.error.message);
  else {
    // Whoever was in before stays in.
    const undo = () => void setMember(handle, false);
    showToast({ text: t("bubble_added", handle), ...(result.value.changed ? { undo } : {}) });
  }
  return result.ok;
}

export async function removeMember(handle: string): Promise<boolean> {
  const isDone = await setMember(handle, false);
  if (isDone) {
    const text = t("bubble_removed", handle);
    // What was taken out comes back with its tags, note and rules.
    showToast({ text, undo: () => void setMember(handle, true) });
  }
  return isDone;
}

export async function setMember(handle: string, member: boolean): Promise<boolean> {
  const result = await askHost({ type: "set_member", handle, member, restore: member });
  if (!result.ok) complain(result.error.message);
  return result.ok;
}

type Change = Omit<ChangeMemberRequest, "type" | "id" | "handle">;

/** Writes the fields of a member that are given; undo brings back those it had. */
export async function changeMember(
  member: Omit<MemberRow, "stats">,
  change: Change,
  text: string,
): Promise<boolean> {
  const was: Fields = { ...member, reviewed: false };
  const before = Object.fromEntries(
    Object.keys(change).map((field) => [field, was[field]]),
  ) as Change;
  const isDone = await write(member.handle, change);
  if (isDone) showToast({ text, undo: () => void write(member.handle, before) });
  return isDone;
}

type Fields = Record<string, unknown>;

async function write(handle: string, change: Change): Promise<boolean> {
  const result = await askHost({ type: "change_member", handle, ...change });
  if (!result.ok) complain(result.error.message);
  return result.ok;
}

export type Bulk = Omit<BulkMembersRequest, "type" | "id" | "handles">;

/** The host takes up to a thousand accounts at once. */
const MOST = 1_000;

/** Does the same to many, and offers to undo all of it. */
export async function changeMany(
  handles: readonly string[],
  request: Bulk,
  text: (count: string) => string,
): Promise<void> {
  let count = 0;
  const changes: number[] = [];
  for (let at = 0; at < handles.length; at += MOST) {
    const part = handles.slice(at, at + MOST);
    const result = await askHost({ type: "bulk_members", handles: part, ...request });
    if (!result.ok) {
      complain(result.error.message);
      break;
    }
    count += result.value.changed.length;
    changes.push(result.value.undo);
  }
  if (count > 0) offerUndo(text(formatCount(count)), changes);
}
