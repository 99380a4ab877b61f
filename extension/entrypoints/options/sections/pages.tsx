import type { Page, Settings } from "../../../src/messaging/protocol.gen";
import { Switch } from "../../../src/pages/components/switch";
import { t, type MessageKey } from "../../../src/pages/i18n";
import { settings } from "../../../src/pages/stored";
import { Group } from "../editable";

const PAGES: Record<Page, { label: MessageKey; hint: MessageKey }> = {
  home: { label: "settings_page_home", hint: "settings_page_home_hint" },
  profile: { label: "settings_page_profile", hint: "settings_page_profile_hint" },
  status: { label: "settings_page_status", hint: "settings_page_status_hint" },
  search: { label: "settings_page_search", hint: "settings_page_search_hint" },
  list: { label: "settings_page_list", hint: "settings_page_list_hint" },
  following: { label: "settings_page_following", hint: "settings_page_following_hint" },
};

/** Where on X the choices hold. */
export function Pages({ shown }: { shown: Settings }) {
  return (
    <Group title={t("settings_pages")} hint={t("settings_pages_lead")} at="pages">
      <div class="box">
        {(Object.keys(PAGES) as Page[]).map((page) => (
          <Switch
            key={page}
            label={t(PAGES[page].label)}
            hint={t(PAGES[page].hint)}
            checked={shown.pages[page]}
            onChange={(acts) => void settings.change({ pages: { [page]: acts } })}
          />
        ))}
      </div>
    </Group>
  );
}
