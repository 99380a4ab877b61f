"""Where every browser of the table looks for a native manifest, by its maker's documentation.

Written by hand, apart from the table: folders below the home, or keys below HKEY_CURRENT_USER.
"""

from __future__ import annotations

from academic_bubble.setup.browsers import Family
from academic_bubble.setup.machine import System

NMH = "NativeMessagingHosts"
SUPPORT = "Library/Application Support"
MOZILLA = rf"Software\Mozilla\{NMH}"
CHROME = rf"Software\Google\Chrome\{NMH}"

PLACES: dict[tuple[str, System], tuple[Family, list[str]]] = {
    ("chromium", "linux"): ("chromium", [f".config/chromium/{NMH}"]),
    ("chromium", "macos"): ("chromium", [f"{SUPPORT}/Chromium/{NMH}"]),
    ("chromium", "windows"): ("chromium", [rf"Software\Chromium\{NMH}"]),
    ("chrome", "linux"): ("chromium", [f".config/google-chrome/{NMH}"]),
    ("chrome", "macos"): ("chromium", [f"{SUPPORT}/Google/Chrome/{NMH}"]),
    ("chrome", "windows"): ("chromium", [CHROME]),
    ("chrome-beta", "linux"): ("chromium", [f".config/google-chrome-beta/{NMH}"]),
    ("chrome-beta", "macos"): ("chromium", [f"{SUPPORT}/Google/Chrome Beta/{NMH}"]),
    ("chrome-beta", "windows"): ("chromium", [CHROME]),
    ("chrome-dev", "linux"): ("chromium", [f".config/google-chrome-unstable/{NMH}"]),
    ("chrome-dev", "macos"): ("chromium", [f"{SUPPORT}/Google/Chrome Dev/{NMH}"]),
    ("chrome-dev", "windows"): ("chromium", [CHROME]),
    ("chrome-canary", "linux"): ("chromium", [f".config/google-chrome-canary/{NMH}"]),
    ("chrome-canary", "macos"): ("chromium", [f"{SUPPORT}/Google/Chrome Canary/{NMH}"]),
    ("chrome-canary", "windows"): ("chromium", [CHROME]),
    ("edge", "linux"): ("chromium", [f".config/microsoft-edge/{NMH}"]),
    ("edge", "macos"): ("chromium", [f"{SUPPORT}/Microsoft Edge/{NMH}"]),
    ("edge", "windows"): ("chromium", [rf"Software\Microsoft\Edge\{NMH}"]),
    ("brave", "linux"): ("chromium", [f".config/BraveSoftware/Brave-Browser/{NMH}"]),
    ("brave", "macos"): (
        "chromium",
        [f"{SUPPORT}/Google/Chrome/{NMH}", f"{SUPPORT}/BraveSoftware/Brave-Browser/{NMH}"],
    ),
    ("brave", "windows"): ("chromium", [CHROME, rf"Software\BraveSoftware\Brave-Browser\{NMH}"]),
    ("vivaldi", "linux"): ("chromium", [f".config/vivaldi/{NMH}"]),
    ("vivaldi", "macos"): ("chromium", [f"{SUPPORT}/Vivaldi/{NMH}"]),
    ("vivaldi", "windows"): ("chromium", [CHROME, rf"Software\Vivaldi\{NMH}"]),
    ("opera", "linux"): ("chromium", [f".config/opera/{NMH}", f".config/google-chrome/{NMH}"]),
    ("opera", "macos"): (
        "chromium",
        [f"{SUPPORT}/Google/Chrome/{NMH}", f"{SUPPORT}/com.operasoftware.Opera/{NMH}"],
    ),
    ("opera", "windows"): ("chromium", [CHROME, rf"Software\Opera Software\{NMH}"]),
    ("arc", "macos"): ("chromium", [f"{SUPPORT}/Arc/User Data/{NMH}"]),
    ("arc", "windows"): ("chromium", [CHROME]),
    ("firefox", "linux"): ("firefox", [".mozilla/native-messaging-hosts"]),
    ("firefox", "macos"): ("firefox", [f"{SUPPORT}/Mozilla/{NMH}"]),
    ("firefox", "windows"): ("firefox", [MOZILLA]),
    ("librewolf", "linux"): ("firefox", [".librewolf/native-messaging-hosts"]),
    ("librewolf", "macos"): ("firefox", [f"{SUPPORT}/LibreWolf/{NMH}"]),
    ("librewolf", "windows"): ("firefox", [MOZILLA, rf"Software\LibreWolf\{NMH}"]),
    ("waterfox", "linux"): (
        "firefox",
        [".waterfox/native-messaging-hosts", ".mozilla/native-messaging-hosts"],
    ),
    ("waterfox", "macos"): (
        "firefox",
        [f"{SUPPORT}/Waterfox/{NMH}", f"{SUPPORT}/Mozilla/{NMH}"],
    ),
    ("waterfox", "windows"): ("firefox", [MOZILLA, rf"Software\Waterfox\{NMH}"]),
    ("floorp", "linux"): (
        "firefox",
        [".floorp/native-messaging-hosts", ".mozilla/native-messaging-hosts"],
    ),
    ("floorp", "macos"): ("firefox", [f"{SUPPORT}/Mozilla/{NMH}"]),
    ("floorp", "windows"): ("firefox", [MOZILLA]),
    ("zen", "linux"): ("firefox", [".mozilla/native-messaging-hosts"]),
    ("zen", "macos"): ("firefox", [f"{SUPPORT}/Mozilla/{NMH}", f"{SUPPORT}/Zen/{NMH}"]),
    ("zen", "windows"): ("firefox", [MOZILLA]),
}
