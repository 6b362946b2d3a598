#!/usr/bin/env python3
"""Raw and brotli size of every file in dist/, and the budgets that they have to keep.

    check_sizes.py [DIST]

Raising a budget is a change of its own.
"""
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent

# name: (what belongs to it, most bytes in brotli)
BUDGETS = {
    'scripts': (lambda p: p.endswith('.js'), 45_000),
    'scripts and WebAssembly with all data but the entity model':
        (lambda p: p.endswith(('.js', '.wasm')), 450_000),
    'entity model': (lambda p: p == 'analyzer/entities.en.txt', 90_000),
    'page and styles': (lambda p: p.endswith(('.html', '.css', '.svg')), 12_000),
    'fonts': (lambda p: p.endswith('.woff2'), 102_000),
}


def brotli_size(file):
    """Bytes as a server sends them: brotli at its best, or the file itself if that is smaller."""
    done = subprocess.run(['brotli', '-q', '11', '-c', str(file)], check=True, capture_output=True)
    return min(len(done.stdout), file.stat().st_size)


def measure(dist):
    """[(path, raw bytes, brotli bytes)]"""
    files = sorted(file for file in dist.rglob('*') if file.is_file())
    return [(file.relative_to(dist).as_posix(), file.stat().st_size, brotli_size(file))
            for file in files if not file.name.endswith('LICENSE.txt')]


def check_budgets(rows):
    kept = True
    for name, (belongs, most) in BUDGETS.items():
        total = sum(size for path, _, size in rows if belongs(path))
        verdict = 'ok' if total <= most else 'TOO LARGE'
        kept = kept and total <= most
        print(f'{name:<60}{total:>9,}  of {most:>9,}  {verdict}')
    return kept


def main():
    dist = Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / 'dist'
    if not (dist / 'analyzer/core.wasm').is_file():
        print(f'{dist}: no core.wasm; build the target dist first')
        return 1
    rows = measure(dist)
    print(f'{"file":<36}{"raw":>12}{"brotli":>12}')
    for path, raw, compressed in rows:
        print(f'{path:<36}{raw:>12,}{compressed:>12,}')
    print()
    return 0 if check_budgets(rows) else 1


if __name__ == '__main__':
    sys.exit(main())
