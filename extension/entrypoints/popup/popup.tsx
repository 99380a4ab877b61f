import { browser } from "wxt/browser";
import { ConnectionDot, ConnectionNotice } from "../../src/pages/components/connection-notice";
import { Icon } from "../../src/pages/components/icon";
import { Mark } from "../../src/pages/components/mark";
import { ModeControl } from "../../src/pages/components/mode-control";
import { t } from "../../src/pages/i18n";
import { Toasts } from "../../src/pages/toasts";
import { AccountRule } from "./account-rule";
import { LastCorrected } from "./last-corrected";
import { page } from "./page";
import { PageSummary } from "./page-summary";
import { Pause } from "./pause";
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
        <Pause />
        <PageSummary />
        <Account />
        <LastCorrected />
      </main>
      <footer class="popup-foot">
        <ConnectionDot live />
        <ShortcutHint />
      </footer>
      <Toasts />
    </>
  );
}

function Account() {
  const state = page.value;
  if (state.is !== "counted" || state.account === null) return null;
  return <AccountRule key={state.account} handle={state.account} />;
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
