"""What the installer says when a step fails."""


class InstallError(Exception):
    """A step failed. The text is one sentence that tells the user what to do."""
