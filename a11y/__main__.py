"""`python -m a11y` is the command line."""

from a11y.apps.cli import main

if __name__ == "__main__":
    main()
