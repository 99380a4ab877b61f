import { browser } from "wxt/browser";
import { ConnectionDot, ConnectionNotice } from "../../src/pages/components/connection-notice";
import { Icon } from "../../src/pages/components/icon";
import { Mark } from "../../src/pages/components/mark";
import { ModeControl } from "../../src/pages/components/mode-control";
import { t } from "../../src/pages/i18n";
import { Toasts } from "../../src/pages/toasts";
import { PageSummary } from "./page-summary";
import { ShortcutHint } from "./shortcut-hint";

export function Popup() {
  return (
    <>
      <header class="popup-head">
        <Mark />
        <h1>{t("extension_name")}</h1>
        <button
          type="button"
          class="icon-button"
          aria-label={t("popup_settings")}
          title={t("popup_settings")}
          onClick={() => void openSettings()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main>
        <ConnectionNotice />
        <ModeControl />
        <PageSummary />
      </main>
      <footer class="popup-foot">
        <ConnectionDot live />
        <ShortcutHint />
      </footer>
      <Toasts />
    </>
  );
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
