#!/usr/bin/env python3
"""Every path that a Markdown file of this repository names exists.

Looked at are relative links, and words in backquotes that begin with a top folder of ours or with
"./"; a path may be meant from the top or from the file's own folder. Fenced code is looked at too,
for its words below scripts/, core/, web/, wasm/ and tests/. What a build makes is let be.
"""
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
LINK = re.compile(r'\]\(<?([^)>\s#]+)')
PATH_WORD = re.compile(r'(?<![\w./@-])((?:scripts|core|web|wasm|tests)/[\w./-]*[\w/])')
MADE_BY_BUILDS = ('dist/', 'build/', 'node_modules/')
GOLDEN_SOURCE = 'tests/golden/'


def markdown_files():
    listed = subprocess.run(['git', 'ls-files', '-co', '--exclude-standard', '*.md'], cwd=TOP,
                            check=True, capture_output=True, text=True).stdout.splitlines()
    for path in listed:
        # A golden page is an input, and speaks of files that are not ours.
        is_input = path.startswith(GOLDEN_SOURCE) and path.endswith('source.md')
        if not is_input and (TOP / path).is_file():
            yield path


def named_paths(text):
    links = [path for path in LINK.findall(text) if not re.match(r'[a-z]+:|//', path)]
    return links + PATH_WORD.findall(text)


def exists(path, document):
    if path.startswith(MADE_BY_BUILDS):
        return True
    return any((base / path).exists() for base in (TOP, (TOP / document).parent))


def main():
    missing = []
    documents = list(markdown_files())
    for document in documents:
        text = (TOP / document).read_text()
        missing += [f'{document}: {path} does not exist'
                    for path in dict.fromkeys(named_paths(text)) if not exists(path, document)]
    print('\n'.join(missing + [f'check_docs: {len(documents)} documents, {len(missing)} errors']))
    return 1 if missing else 0


if __name__ == '__main__':
    sys.exit(main())
