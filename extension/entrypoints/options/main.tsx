import { render } from "preact";
import { localiseDocument } from "../../src/pages/i18n";
import { followStored } from "../../src/pages/stored";
import { SettingsPage } from "./settings-page";

localiseDocument("settings_title");
void followStored();
render(<SettingsPage />, document.getElementById("root") as HTMLElement);
