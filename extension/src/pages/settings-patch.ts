import type { Kind, KindChoice, Settings } from "../messaging/protocol.gen";
import { DELETING } from "../messaging/leaving";
import type { SettingsPatch } from "../messaging/runtime";

/** The settings once `patch` is written over them, as the host merges it. */
export function applyPatch(settings: Settings, patch: SettingsPatch): Settings {
  return {
    ...settings,
    ...patch,
    kinds: { ...settings.kinds, ...patch.kinds },
    pages: { ...settings.pages, ...patch.pages },
  };
}

/** A patch that brings every choice back to what it is in `settings`. */
export function restorePatch({ revision: _, ...choices }: Settings): SettingsPatch {
  return choices;
}

/** Changes one side of a kind's choice; the host replaces the choice as a whole. */
export function kindPatch(
  settings: Settings,
  kind: Kind,
  change: Partial<KindChoice>,
): SettingsPatch {
  return { kinds: { [kind]: { ...settings.kinds[kind], ...change } } };
}

/** What may be written at once, and what deletes something and waits until that is certain. */
export function apart(
  settings: Settings,
  patch: SettingsPatch,
): { now: SettingsPatch; later: SettingsPatch } {
  const deletes = (name: string) =>
    DELETING.some((one) => one === name && settings[one] && patch[one] === false);
  const entries = Object.entries(patch);
  return {
    now: Object.fromEntries(entries.filter(([name]) => !deletes(name))),
    later: Object.fromEntries(entries.filter(([name]) => deletes(name))),
  };
}
