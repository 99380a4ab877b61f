"""``python -m tests.replica``: serve the replica until interrupted."""

from .server import main

if __name__ == "__main__":
    main()
