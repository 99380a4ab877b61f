import { mount } from "../../src/pages/mount";
import "./layout.css";
import "../../src/pages/sample/sample.css";
import "./sections/sections.css";
import "../../src/pages/starter/starter.css";
import "./sections/bubble/bubble.css";
import "./sections/bubble/people.css";
import "./sections/learning.css";
import "./sections/rules/rules.css";
import { SettingsPage } from "./settings-page";

mount("settings_title", <SettingsPage />);
