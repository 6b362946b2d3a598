#!/usr/bin/env python3
"""Syllables against CMUdict (first pronunciation), by word and by running text.

What is measured here is what ships, which has seen these words; for words never seen run
`core/train/train_syllables.py COUNTS TEXT --evaluate`.
"""

import collections
import re

import batch_command


def read_counts(path):
    words = {}
    for line in open(path, encoding="utf-8"):
        word, counts = line.rstrip("\n").split("\t")
        if re.fullmatch("[a-z']+", word) and int(counts.split(",")[0]) > 0:
            words[word] = int(counts.split(",")[0])
    return words


def running_words(path, fields):
    frequency = collections.Counter()
    for item in batch_command.json_lines(path):
        for field in fields:
            frequency.update(re.findall("[a-z]+(?:'[a-z]+)*", item[field].lower()))
    return frequency


def report(name, counts, right, frequency):
    known = [word for word in frequency if word in counts]
    total = sum(frequency[word] for word in known)
    hits = sum(frequency[word] for word in known if word in right)
    print(f"{name}: {hits / total:.4f} of {total} words")


def main():
    options = batch_command.arguments(__doc__).parse_args()
    counts = read_counts(f"{options.data}/syllables_cmu.tsv")
    words = sorted(counts)
    analyses = batch_command.analyze(options.command, words)
    right = {word for word, analysis in zip(words, analyses)
             if analysis["counts"]["syllables"] == counts[word]}
    print(f"all words of the list: {len(right) / len(words):.4f} of {len(words)}")
    report("CLEAR", counts, right, running_words(f"{options.data}/read_clear.jsonl", ["text"]))
    report("OneStopEnglish", counts, right,
           running_words(f"{options.data}/read_ose.jsonl", ["ele", "int", "adv"]))
    report("RealSumm news", counts, right,
           running_words(f"{options.data}/summ_realsumm.jsonl", ["text"]))


if __name__ == "__main__":
    main()
