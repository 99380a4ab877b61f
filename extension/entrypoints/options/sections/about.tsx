import { browser } from "wxt/browser";
import { t, type MessageKey } from "../../../src/pages/i18n";
import { Group } from "../editable";

const PROMISES: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: "settings_privacy_local", text: "settings_privacy_local_text" },
  { title: "settings_privacy_stored", text: "settings_privacy_stored_text" },
  { title: "settings_privacy_page", text: "settings_privacy_page_text" },
  { title: "settings_privacy_rights", text: "settings_privacy_rights_text" },
];

export function About() {
  return (
    <>
      <p class="lead">{t("settings_about_lead")}</p>
      <Group title={t("settings_promises")}>
        <dl class="box promises">
          {PROMISES.map(({ title, text }) => (
            <div class="promise" key={title}>
              <dt>{t(title)}</dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href="/welcome.html">{t("settings_welcome_again")}</a>
        </p>
      </Group>
      <p class="hint colophon">
        {t("settings_version", browser.runtime.getManifest().version)}
        <br />
        {t("settings_licences")}
      </p>
    </>
  );
}
