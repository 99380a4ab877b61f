import { mount } from "../../src/pages/mount";
import { Popup } from "./popup";
import { followPage } from "./page";
import "./popup.css";

void followPage();
mount("extension_name", <Popup />);
