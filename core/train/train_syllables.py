#!/usr/bin/env python3
"""Learns how many syllables each vowel group of an English word has, from words with their counts.

Usage: train_syllables.py COUNTS.tsv TEXT... --rules OUT --exceptions OUT [--hand FILE]
       train_syllables.py COUNTS.tsv TEXT... --evaluate

COUNTS.tsv: word TAB count[,count...] (CMUdict; the first count is taken). TEXT: files whose word
frequencies say which of the words that the rules miss are worth an exception.

Method. A word is cut into vowel groups ([aeiouy]+). A rule is a group with some letters to its left
and right ("^" and "$" are the ends of the word) and gives the number of syllables of the group. The
most specific rule counts. Rules are learned from the least to the most specific context: a rule
stays only where it mends at least MIN_MENDED words more than it breaks. Deterministic.
"""

import argparse
import collections
import json
import re
import zlib

VOWELS = re.compile("[aeiouy]+")
# Letters left and right of the group, from the least to the most specific. The reader in
# core/src/segment/syllables.cpp tries them in the opposite order.
CONTEXTS = [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (0, 3), (2, 2), (1, 3),
            (3, 1), (2, 3), (3, 2), (0, 4), (4, 0), (3, 3),
            (1, 4), (4, 1), (2, 4), (4, 2), (0, 5), (3, 4), (4, 3)]
MIN_MENDED = 2


def groups(word):
    """(start, end) of the vowel groups in ^word$."""
    marked = f"^{word}$"
    return marked, [match.span() for match in VOWELS.finditer(marked)]


def key(marked, span, context):
    left, right = context
    begin, end = span
    if begin - left < 0 or end + right > len(marked):
        return None
    return f"{marked[begin - left:begin]}[{marked[begin:end]}]{marked[end:end + right]}"


class Counter:
    """Rules, looked up from the most specific context to the least."""

    def __init__(self, rules):
        self.rules = rules

    def count(self, word):
        marked, spans = groups(word)
        total = 0
        for span in spans:
            for context in reversed(CONTEXTS):
                value = self.rules.get(key(marked, span, context))
                if value is not None:
                    total += value
                    break
            else:
                total += 1
        return max(1, total)


def learn(words, min_mended=MIN_MENDED):
    """words: {word: count}. Returns {key: syllables of the group}."""
    instances = []  # (word, marked, span)
    need = []
    for index, (word, count) in enumerate(words.items()):
        marked, spans = groups(word)
        need.append(count - len(spans))
        instances.extend((index, marked, span) for span in spans)
    values = [1] * len(instances)
    error = need  # what is still missing from each word's sum
    rules = {}
    for context in CONTEXTS:
        at = collections.defaultdict(list)
        for number, (_, marked, span) in enumerate(instances):
            name = key(marked, span, context)
            if name is not None:
                at[name].append(number)
        for name in sorted(at, key=lambda name: (-len(at[name]), name)):
            best, best_gain = None, min_mended - 1
            for value in (0, 1, 2, 3):
                delta = collections.Counter()
                for number in at[name]:
                    delta[instances[number][0]] += value - values[number]
                gain = sum((error[index] == change) - (error[index] == 0)
                           for index, change in delta.items() if change)
                if gain > best_gain:
                    best, best_gain = value, gain
            if best is None:
                continue
            rules[name] = best
            for number in at[name]:
                error[instances[number][0]] -= best - values[number]
                values[number] = best
    return prune(rules, instances)


def prune(rules, instances):
    """Without the rules that no group of the data comes to."""
    used = set()
    for _, marked, span in instances:
        for context in reversed(CONTEXTS):
            name = key(marked, span, context)
            if name in rules:
                used.add(name)
                break
    return {name: value for name, value in rules.items() if name in used}


def read_counts(path):
    words = {}
    for line in open(path, encoding="utf-8"):
        word, counts = line.rstrip("\n").split("\t")
        count = int(counts.split(",")[0])
        if re.fullmatch("[a-z]+", word) and count > 0 and VOWELS.search(word):
            words[word] = count
    return words


def read_hand(path):
    """Words with counts that were written down by hand, those without a vowel too."""
    lines = open(path, encoding="utf-8").read().split()
    return dict(zip(lines[::2], map(int, lines[1::2])))


def read_frequencies(paths):
    """Lower-case word to number of tokens, over plain text or the strings of JSON Lines."""
    frequency = collections.Counter()
    for path in paths:
        for line in open(path, encoding="utf-8"):
            if path.endswith(".jsonl"):
                values = [v for v in json.loads(line).values() if isinstance(v, str)]
            else:
                values = [line]
            for value in values:
                frequency.update(re.findall("[a-z]+", value.lower()))
    return frequency


def choose_exceptions(words, counter, frequency, least):
    missed = [w for w in words if counter.count(w) != words[w] and frequency[w] >= least]
    return {word: words[word] for word in sorted(missed)}


def evaluate(words, frequency, folds=5):
    """Shares of right words that training has not seen: of types, and of running words."""
    right = total = tokens_right = tokens = 0
    for fold in range(folds):
        train = {w: c for w, c in words.items() if zlib.crc32(w.encode()) % folds != fold}
        counter = Counter(learn(train))
        for word, count in words.items():
            if zlib.crc32(word.encode()) % folds != fold:
                continue
            hit = counter.count(word) == count
            right += hit
            total += 1
            tokens += frequency[word]
            tokens_right += hit * frequency[word]
    print(f"unseen words: {right / total:.4f} of {total}, as running text {tokens_right / tokens:.4f}")


def write(path, note, entries):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# {note}\n# Written by core/train/train_syllables.py; not to be edited.\n")
        for name, value in sorted(entries.items()):
            out.write(f"{name}\t{value}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("counts")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--rules")
    parser.add_argument("--exceptions")
    parser.add_argument("--hand", help="more exceptions: word TAB count")
    parser.add_argument("--least", type=int, default=4, help="tokens that make a miss an exception")
    parser.add_argument("--evaluate", action="store_true")
    options = parser.parse_args()

    words = read_counts(options.counts)
    frequency = read_frequencies(options.texts)
    if options.evaluate:
        evaluate(words, frequency)
        return
    counter = Counter(learn(words))
    exceptions = choose_exceptions(words, counter, frequency, options.least)
    if options.hand:
        exceptions.update({w: c for w, c in read_hand(options.hand).items()
                           if not VOWELS.search(w) or counter.count(w) != c})
    write(options.rules, "Syllables of a vowel group, by the letters around it: left[group]right.",
          counter.rules)
    write(options.exceptions, "Words whose syllables the rules miss.", exceptions)
    print(f"{len(counter.rules)} rules, {len(exceptions)} exceptions")


if __name__ == "__main__":
    main()
