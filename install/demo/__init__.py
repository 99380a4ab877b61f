"""The demo: a browser of its own on the replica timeline, with extension and host live."""

from install.demo.show import demo

__all__ = ["demo"]
