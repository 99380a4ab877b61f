// Rebuilds what the script on X asks about the bubble; see validate.ts.
import { text, type Fields } from "./fields";
import type { AccountRef, Sighting } from "./protocol.gen";
import type { HostRequest } from "./runtime";

const MAX_ACCOUNTS = 200;
const MAX_NAME = 200;
const MAX_TAGS = 20;
const MAX_TAG = 40;
const HANDLE = /^\w{1,64}$/;
const NUMBER = /^\d{1,20}$/;
const RELATIONS = new Set(["reposted", "quoted", "replied", "liked", "followed"]);

/** Null for what is none of these requests, or not in order. */
export function readBubbleRequest(value: Fields): HostRequest | null {
  switch (value.type) {
    case "set_member":
      return readSetMember(value);
    case "change_member": {
      const { handle } = value;
      return isHandle(handle) ? { type: "change_member", handle, tags: tags(value.tags) } : null;
    }
    case "which_members":
      return { type: "which_members", accounts: list(value.accounts, readRef) };
    case "note_sightings":
      return { type: "note_sightings", sightings: list(value.sightings, readSighting) };
    case "discover":
      return readDiscover(value);
    case "dismiss": {
      const { handle, dismissed } = value;
      return isHandle(handle) ? { type: "dismiss", handle, dismissed: dismissed !== false } : null;
    }
    case "viewer":
      return isHandle(value.handle) ? { type: "viewer", handle: value.handle } : null;
    case "list_tags":
      return { type: "list_tags" };
    default:
      return null;
  }
}

function readSetMember(value: Fields): HostRequest | null {
  const { handle, member, restore } = value;
  if (!isHandle(handle) || typeof member !== "boolean") return null;
  return {
    type: "set_member",
    handle,
    name: text(value.name, MAX_NAME),
    user_id: number(value.user_id),
    member,
    tags: tags(value.tags),
    source: "page",
    restore: restore === true,
  };
}

/** Of the candidates the script shows only those on the list that is open. */
function readDiscover({ followed_by, limit }: Fields): HostRequest | null {
  if (!isHandle(followed_by)) return null;
  const most = Number.isSafeInteger(limit) ? (limit as number) : MAX_ACCOUNTS;
  return { type: "discover", followed_by, limit: Math.min(Math.max(most, 1), MAX_ACCOUNTS) };
}

function readRef({ handle, user_id }: Fields): AccountRef | null {
  return isHandle(handle) ? { handle, user_id: number(user_id) } : null;
}

function readSighting(value: Fields): Sighting | null {
  const { handle, by, relation, tweet_id } = value;
  if (!isHandle(handle) || !isHandle(by) || !RELATIONS.has(String(relation))) return null;
  return {
    handle,
    name: text(value.name, MAX_NAME),
    user_id: number(value.user_id),
    relation: relation as Sighting["relation"],
    by,
    tweet_id: number(tweet_id),
  };
}

function list<T>(value: unknown, read: (item: Fields) => T | null): T[] {
  if (!Array.isArray(value)) return [];
  const items = value.slice(0, MAX_ACCOUNTS).filter((one) => typeof one === "object" && one);
  return items.map((one) => read(one as Fields)).filter((one) => one !== null);
}

function tags(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MAX_TAGS)
    .map((one) => text(one, MAX_TAG).trim())
    .filter(Boolean);
}

const isHandle = (value: unknown): value is string =>
  typeof value === "string" && HANDLE.test(value);

const number = (value: unknown): string | null =>
  typeof value === "string" && NUMBER.test(value) ? value : null;
