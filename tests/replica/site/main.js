// Starts the replica.
import { offerApi } from "./api.js";
import { loadContent } from "./data.js";
import { startHoverCards } from "./hover-card.js";
import { startReactions } from "./reactions.js";
import { startRouter } from "./router.js";
import { buildShell } from "./shell.js";
import { startTheme } from "./theme.js";

startTheme();
await loadContent();
const root = document.getElementById("react-root");
const column = buildShell(root);
offerApi();
startReactions(root);
startHoverCards(root);
startRouter(column);
document.documentElement.dataset.ready = "true";
