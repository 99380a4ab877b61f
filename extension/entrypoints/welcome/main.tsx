import { mount } from "../../src/pages/mount";
import "../../src/pages/sample/sample.css";
import "../../src/pages/starter/starter.css";
import { Welcome } from "./welcome";
import "./welcome.css";

mount("welcome_title", <Welcome />);
