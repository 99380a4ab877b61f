import { render } from "preact";
import { localiseDocument } from "../../src/pages/i18n";
import { followStored } from "../../src/pages/stored";
import { Popup } from "./popup";
import { followPage } from "./page";

localiseDocument("extension_name");
void followStored();
void followPage();
render(<Popup />, document.getElementById("root") as HTMLElement);
