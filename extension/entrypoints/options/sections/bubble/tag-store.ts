// The user's tags, last used first. Shared by everything that shows one.
import { signal } from "@preact/signals";
import type { Tag } from "../../../../src/messaging/protocol.gen";
import { askHost } from "../../../../src/pages/ask";

/** Null until the host told them. */
export const tags = signal<readonly Tag[] | null>(null);

export async function loadTags(): Promise<void> {
  const result = await askHost({ type: "list_tags" });
  if (result.ok) tags.value = result.value.tags;
}

export const colourOf = (name: string): string | null =>
  tags.value?.find((tag) => tag.name === name)?.colour ?? null;
