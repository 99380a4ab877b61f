"""``python -m academic_bubble``: the command line, and with ``serve`` the native-messaging host."""

import sys


def main() -> int:
    """Start the host without the command line's imports, which would delay its first answer."""
    if sys.argv[1:2] == ["serve"]:
        from academic_bubble.serve import main as serve

        return serve(sys.argv[2:])
    from academic_bubble.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
