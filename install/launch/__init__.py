"""Start a browser on the replica with the built extension and a real host: demo and e2e tests.

Everything a browser writes goes to the folders given here, never to the user's own profile::

    with ReplicaServer() as replica, sync_playwright() as playwright:
        launcher = host_launcher(folder)
        context = launch_chromium(
            playwright, profile=folder / "profile", extension=CHROMIUM_BUILD, port=replica.port,
            host=launcher, home=folder / "home",
        )
        page = context.new_page()
        page.goto("https://x.com/home")
        page.goto(CHROMIUM_PAGES + "options.html")
        context.close()

    driver = launch_firefox(
        profile=folder / "firefox", extension=FIREFOX_BUILD, port=replica.port,
        host=launcher, home=folder / "home",
    )
    driver.get(FIREFOX_PAGES + "options.html")
    driver.quit()

Both take ``executable`` (default: the first browser of the family that this machine has) and
``headless`` (default True). ``host`` is any program to name in the native manifest; None writes no
manifest, which is the state "not installed". ``home`` becomes ACADEMIC_BUBBLE_HOME of the host.
Whoever launches closes. BrowserMissing is raised with a sentence when there is no browser.

Browsers take a native manifest from the throw-away profile only on Linux, and Chromium also on
macOS. Elsewhere they find the host that ``python3 install`` has registered.
"""

from install.launch.chromium import CHROMIUM_PAGES, launch_chromium
from install.launch.executables import BrowserMissing, find_browser
from install.launch.firefox import FIREFOX_PAGES, launch_firefox
from install.launch.host import host_launcher
from install.project import CHROMIUM_BUILD, FIREFOX_BUILD

__all__ = [
    "CHROMIUM_BUILD",
    "CHROMIUM_PAGES",
    "FIREFOX_BUILD",
    "FIREFOX_PAGES",
    "BrowserMissing",
    "find_browser",
    "host_launcher",
    "launch_chromium",
    "launch_firefox",
]
