#!/usr/bin/env python3
"""Holds #include lines against core/layers.txt, and import lines of web/ against WEB_LAYERS.

Fails on an include that goes upward or sideways, on a cycle, and on a third-party header outside
its floor. A file with the floor it belongs to:

    9  cli, wasm                    may include 8 .. 1 and its own folder
    6  readability | entities       may include 5 .. 1, not each other
"""
import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
IMPORT = re.compile(r'''^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|'''
                    r'''^\s*import\s*['"]([^'"]+)['"]''', re.M)
THIRD_PARTY = re.compile(r'^(unicode|libxml|nlohmann|CLI|emscripten|doctest|benchmark)/')

# Bottom up; a file may import files of lower rows only.
WEB_LAYERS = [
    ['analyzer/protocol.js', 'element/dom.js', 'element/names.js', 'element/formulas.js',
     'sample.js'],
    ['analyzer/export.js', 'analyzer/link.js', 'analyzer/worker.js', 'element/highlight.js',
     'element/intake.js', 'element/shell.js', 'element/views.js', 'element/walker.js'],
    ['analyzer/client.js', 'element/page-highlight.js'],
    ['element/article-lens.js'],
    ['element/define.js'],
    ['app.js'],
]
# The value types and the base are two folders of one floor; on the others folders are blind to each
# other.
SHARED_FLOOR = 1

# Three headers that stand in include/lens but belong to higher floors: only the doors, and the
# sources that define what they declare, include them.
DOOR_HEADERS = {'lens/analyze.h': ['src/analyze.cpp', 'src/base/version.cpp', 'src/report'],
                'lens/json.h': ['src/report'], 'lens/export.h': ['src/report']}


def read_floors():
    """[(floor, folder or file below TOP, allowed third-party prefixes)]"""
    floors = []
    for line in (TOP / 'core/layers.txt').read_text().splitlines():
        if not line.strip() or line.startswith('#'):
            continue
        floor, place, *third = line.split()
        place = place.lstrip('/') if place.startswith('/') else f'core/{place}'
        floors.append((int(floor), place, [name for name in third if name != '-']))
    return floors


def floor_of(path, floors):
    """The row of layers.txt that a file (relative to TOP) belongs to."""
    for row in floors:
        if path == row[1] or path.startswith(row[1] + '/'):
            return row
    return None


def resolve_include(path, name):
    """The file of ours that an include names, relative to TOP, or None."""
    for folder in ('core/include', 'core/src', 'core', str(Path(path).parent)):
        candidate = TOP / folder / name
        if candidate.is_file():
            return str(candidate.resolve().relative_to(TOP))
    return None


def check_third_party(path, name, row, errors):
    if THIRD_PARTY.match(name) and not any(name.startswith(prefix) for prefix in row[2]):
        errors.append(f'{path}: <{name}> is not for floor {row[0]} ({row[1]})')


def check_include(path, name, target, row, floors, errors):
    other = floor_of(target, floors)
    if other is None:
        errors.append(f'{path}: {name} is on no floor of layers.txt')
    elif other[1] != row[1] and other[0] >= row[0] and other[0] > SHARED_FLOOR:
        way = 'upward' if other[0] > row[0] else 'sideways'
        errors.append(f'{path}: includes {name}: {way}, floor {row[0]} to {other[0]}')
    allowed = DOOR_HEADERS.get(name)
    if allowed and row[0] < 9 and not any(path.startswith(f'core/{place}') for place in allowed):
        errors.append(f'{path}: {name} is for the doors')


def core_files():
    for folder in ('core', 'wasm'):
        for file in sorted((TOP / folder).rglob('*')):
            inner = file.relative_to(TOP).as_posix()
            if file.suffix in ('.h', '.cpp') and not inner.startswith('core/train/'):
                yield inner


def check_core(errors):
    floors = read_floors()
    graph = {}
    for path in core_files():
        row = floor_of(path, floors)
        if row is None:
            errors.append(f'{path}: is on no floor of core/layers.txt')
            continue
        graph[path] = []
        for _, name in INCLUDE.findall((TOP / path).read_text()):
            target = resolve_include(path, name)
            if target is None:
                check_third_party(path, name, row, errors)
                continue
            graph[path].append(target)
            check_include(path, name, target, row, floors, errors)
    return graph


def check_web(errors):
    levels = {name: i for i, row in enumerate(WEB_LAYERS) for name in row}
    graph = {}
    web = TOP / 'web'
    for file in sorted(web.rglob('*.js')):
        path = file.relative_to(web).as_posix()
        if path.startswith('demo/'):
            continue
        if path not in levels:
            errors.append(f'web/{path}: is in no row of WEB_LAYERS')
            continue
        graph[path] = []
        for found in IMPORT.findall(file.read_text()):
            target = (file.parent / (found[0] or found[1])).resolve()
            name = target.relative_to(web).as_posix()
            graph[path].append(name)
            if not target.is_file():
                errors.append(f'web/{path}: imports {name}, which does not exist')
            elif levels.get(name, len(levels)) >= levels[path]:
                errors.append(f'web/{path}: imports {name}, which is not below it')
    return graph


def find_cycle(graph):
    """One cycle as a list of files, or []. Iterative: colours are on the way, done."""
    done = set()
    for start in graph:
        stack = [(start, iter(graph.get(start, [])))]
        way = [start]
        while stack:
            node, rest = stack[-1]
            target = next((t for t in rest if t not in done), None)
            if target is None:
                done.add(node)
                stack.pop()
                way.pop()
            elif target in way:
                return way[way.index(target):] + [target]
            else:
                way.append(target)
                stack.append((target, iter(graph.get(target, []))))
    return []


def main():
    errors = []
    graphs = [check_core(errors), check_web(errors)]
    for graph in graphs:
        cycle = find_cycle(graph)
        if cycle:
            errors.append('cycle: ' + ' -> '.join(cycle))
    for error in errors:
        print(error)
    files = sum(len(graph) for graph in graphs)
    print(f'check_layers: {files} files, {len(errors)} errors')
    return 1 if errors else 0


if __name__ == '__main__':
    sys.exit(main())
