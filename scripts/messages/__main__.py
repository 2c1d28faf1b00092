"""Find all sentences, update each language and compile it: `make messages`. With --check nothing is written, and what
would change or is wrong is named."""

from __future__ import annotations

import sys

from scripts.messages.catalogs import files, language_files, read, source
from scripts.messages.extract import ROOT, messages
from scripts.messages.lint import faults


def main(check: bool) -> int:
    wrong = 0
    for path, data in list(files(source(messages()))):
        if path.exists() and path.read_bytes() == data:
            continue
        if check:
            sys.stderr.write(f"{path.relative_to(ROOT)} is not up to date: make messages\n")
            wrong += 1
        else:
            path.write_bytes(data)
    for path in language_files():
        for fault in faults(read(path)):
            sys.stderr.write(f"{path.relative_to(ROOT)}: {fault}\n")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
