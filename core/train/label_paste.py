#!/usr/bin/env python3
"""Makes the training rows of the model of pasted text (python3 standard library).

usage: label_paste.py GOLD.jsonl FEATURES.tsv... > ROWS.tsv
       label_paste.py --crop GOLD.jsonl FEATURES.tsv FOLDER

GOLD has one JSON object a line with "id", "host", "origin" and "gold", the article's text. FEATURES
is what lens_paste_features prints; the name of each file is an id, or an id, "@" and the number of a
crop. A block's label is the share of its words that stand in the article: by runs of four words, each
used once; blocks of fewer words have to stand between the same neighbours as in the article.

--crop writes texts that begin and end at other places around the article into FOLDER, because
readers do not always copy the whole page.
"""

import collections
import gzip
import json
import os
import random
import re
import sys
import zlib

TOKEN = re.compile(r"\w+")
SHINGLE = 4
MAX_BLOCKS = 2500  # longer pages are lists, and would outweigh the others
# Of rendered pages and crops only so many rows in a hundred are kept, and count the more.
KEPT_ARTICLE, KEPT_OTHER = 60, 22
WEIGHTS = {"magic": 0.4, "forum": 0.4, "documentation": 0.4, "crop": 0.4}


def read_gold(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return {item["id"]: item for item in map(json.loads, lines) if item.get("gold")}


def read_features(path):
    names, pages = None, collections.OrderedDict()
    with open(path, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if line.startswith("#"):
                names = fields[4:-1]
            else:
                pages.setdefault(fields[0], []).append(fields)
    return names, pages


def label_long_blocks(blocks, gold, labels, places):
    where = collections.defaultdict(list)
    for i in range(len(gold) - SHINGLE + 1):
        where[tuple(gold[i:i + SHINGLE])].append(i)
    used = [False] * len(gold)
    for b, words in sorted(enumerate(blocks), key=lambda item: (-len(item[1]), item[0])):
        if len(words) < SHINGLE:
            continue
        hits = []
        for i in range(len(words) - SHINGLE + 1):
            free = (p for p in where.get(tuple(words[i:i + SHINGLE]), ()) if not used[p])
            place = next(free, None)
            if place is not None:
                hits.append((i, place))
        covered = set()
        for i, _ in hits:
            covered.update(range(i, i + SHINGLE))
        labels[b] = len(covered) / len(words)
        if labels[b] >= 0.5:
            for _, p in hits:
                used[p] = True
            places[b] = sorted(p for _, p in hits)[len(hits) // 2]
    return used


def label_blocks(blocks, gold_text):
    gold = TOKEN.findall(gold_text)
    labels, places = [None] * len(blocks), [None] * len(blocks)
    used = label_long_blocks(blocks, gold, labels, places)
    low, begins = 0, []
    for place in places:
        begins.append(low)
        low = max(low, place or 0)
    high, ends = len(gold), []
    for place in reversed(places):
        ends.append(high)
        high = min(high, high if place is None else place)
    ends.reverse()
    for b, words in enumerate(blocks):
        if labels[b] is not None:
            continue
        labels[b] = 0.0
        for i in range(begins[b], max(begins[b], ends[b] - len(words) + 1) if words else 0):
            if gold[i:i + len(words)] == words and not any(used[max(0, i - 3):i + len(words)]):
                labels[b], used[i] = 1.0, True
                break
    return labels


def name_of(path):
    return os.path.basename(path).rsplit(".", 1)[0]


def write_rows(gold, feature_files):
    header = False
    for path in feature_files:
        names, pages = read_features(path)
        if not header:
            print("\t".join(["id", "host", "block", "label", "words", "weight", "copies"] + names))
            header = True
        for page, rows in pages.items():
            item = gold.get(name_of(page).split("@")[0])
            if item is None or len(rows) > MAX_BLOCKS:
                continue
            blocks = [TOKEN.findall(row[-1]) for row in rows]
            weight = WEIGHTS.get(item["origin"], WEIGHTS.get(item.get("page_type"), 1.0))
            weight *= WEIGHTS["crop"] if "@" in name_of(page) else 1.0
            is_real = item.get("has_text") and "@" not in name_of(page)
            for row, label, words in zip(rows, label_blocks(blocks, item["gold"]), blocks):
                kept = 100 if is_real else KEPT_ARTICLE if label >= 0.5 else KEPT_OTHER
                if zlib.crc32(f"{name_of(page)} {row[1]}".encode()) % 100 >= kept:
                    continue
                print("\t".join([name_of(page), item.get("host") or item["id"], row[1],
                                 f"{label:.3f}", str(len(words)), f"{weight:g}",
                                 f"{100 / kept:.4g}"] + row[4:-1]))


def write_crops(gold, feature_file, folder):
    os.makedirs(folder, exist_ok=True)
    for page, rows in read_features(feature_file)[1].items():
        item = gold.get(name_of(page))
        if item is None or len(rows) > MAX_BLOCKS:
            continue
        labels = label_blocks([TOKEN.findall(row[-1]) for row in rows], item["gold"])
        inside = [i for i, label in enumerate(labels) if label >= 0.5]
        if not inside:
            continue
        with open(page, encoding="utf-8", newline="") as file:
            lines = file.read().split("\n")
        first, last = int(rows[inside[0]][2]), int(rows[inside[-1]][3]) + 1
        chance = random.Random(zlib.crc32(item["id"].encode()))
        begin = first - chance.choice([0, 3, 6, 10, 20])
        end = last + chance.choice([0, 0, 4, 10, 30, 60])
        crops = [(begin, end)] + ([(first, last)] if len(rows) < 400 else [])
        for number, (low, high) in enumerate(crops):
            with open(f"{folder}/{item['id']}@{number}.txt", "w", encoding="utf-8", newline="") as out:
                out.write("\n".join(lines[max(0, low):high]))


if __name__ == "__main__":
    if len(sys.argv) == 5 and sys.argv[1] == "--crop":
        write_crops(read_gold(sys.argv[2]), sys.argv[3], sys.argv[4])
    elif len(sys.argv) >= 3:
        write_rows(read_gold(sys.argv[1]), sys.argv[2:])
    else:
        sys.exit(__doc__)
