import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { t } from "../../src/pages/i18n";

/** The key that switches modes, as the user has it in the browser; nothing if there is none. */
export function ShortcutHint() {
  const [keys, setKeys] = useState<string[]>([]);
  useEffect(() => {
    void readShortcut().then(setKeys);
  }, []);
  if (keys.length === 0) return null;
  return (
    <span class="shortcut">
      <span class="keys">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
      {t("popup_switches_mode")}
    </span>
  );
}

/** Chromium writes "Alt+Shift+M", or "⌥⇧M" on a Mac; Firefox always uses plus signs. */
async function readShortcut(): Promise<string[]> {
  const commands = await browser.commands.getAll();
  const shortcut = commands.find(({ name }) => name === "switch-mode")?.shortcut;
  return shortcut ? shortcut.split("+") : [];
}
