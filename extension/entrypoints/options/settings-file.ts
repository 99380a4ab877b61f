// All settings as one file: what the host stores, and the look of these pages.
import type { Settings } from "../../src/messaging/protocol.gen";
import type { SettingsPatch } from "../../src/messaging/runtime";
import { restorePatch } from "../../src/pages/settings-patch";
import { THEME_CHOICES, type ThemeChoice } from "../../src/pages/theme";

const FORMAT = "academic-bubble-settings";

export interface SettingsFile {
  settings: SettingsPatch;
  theme: ThemeChoice;
}

export function writeSettingsFile(settings: Settings, theme: ThemeChoice): string {
  const file = { format: FORMAT, version: 1, settings: restorePatch(settings), theme };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What a file holds; null if it is no file of settings. Whether each choice can be is the host's
 * to say.
 */
export function readSettingsFile(text: string): SettingsFile | null {
  const file = parse(text);
  if (file?.format !== FORMAT || typeof file.settings !== "object" || !file.settings) return null;
  const theme = THEME_CHOICES.find((choice) => choice === file.theme) ?? "system";
  return { settings: file.settings, theme };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? (value as Record<string, unknown> | null) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
