#!/usr/bin/env python3
"""Fits the weights of the sentence measures, and says what they are worth by cross-validation.

  lens_measures < summ_cnndm_val.jsonl > measures
  train_summary.py DATA_FOLDER measures > core/data/en/summary_weights.txt

A sentence's target is whether a greedy oracle takes it: the three sentences that together come
closest to the reference by ROUGE-1 + ROUGE-2. DATA_FOLDER holds summ_cnndm_val.jsonl and rouge.py.
The figures (5 folds by document, each ranked by weights that have not seen it) go to standard error.
"""
import json
import re
import sys
import zlib
from collections import Counter

import logistic

FOLDS = 5
LENGTH = 3
MAX_KNOWN_PAIRS = 0.5  # as in select.cpp


def grams(tokens):
    return Counter(tokens), Counter(zip(tokens, tokens[1:]))


def closeness(taken, reference):
    """ROUGE-1 + ROUGE-2 (F1) of counted words and pairs."""
    total = 0
    for mine, theirs in zip(taken, reference):
        hits, a, b = sum((mine & theirs).values()), sum(mine.values()), sum(theirs.values())
        total += 2 * hits / (a + b) if a + b else 0
    return total


def oracle(sentences, reference):
    counted = [grams(s) for s in sentences]
    taken, best = [], 0
    words, pairs = Counter(), Counter()
    while len(taken) < LENGTH:
        values = [(closeness((words + w, pairs + p), reference), -i) for i, (w, p) in enumerate(counted)
                  if i not in taken]
        if not values or max(values)[0] <= best:
            break
        best, index = max(values)
        taken.append(-index)
        words, pairs = words + counted[-index][0], pairs + counted[-index][1]
    return taken


def summary(document, weights):
    """The texts of the sentences that select.cpp takes."""
    sums = [logistic.dot(weights, m) for _, m in document["sentences"]]
    known, taken = set(), []
    for index in sorted(range(len(sums)), key=lambda i: (-sums[i], i)):
        words = re.findall(r"\w+", document["sentences"][index][0].lower())
        pairs = list(zip(words, words[1:]))
        if len(pairs) >= 3 and sum(p in known for p in pairs) > MAX_KNOWN_PAIRS * len(pairs):
            continue
        known.update(pairs)
        taken.append(index)
        if len(taken) == LENGTH:
            break
    return [document["sentences"][i][0] for i in sorted(taken)]


def load(folder, measures):
    with open(f"{folder}/summ_cnndm_val.jsonl") as lines:
        documents = [json.loads(line) for line in lines]
    with open(measures) as lines:
        names = json.loads(next(lines))["sentences"]
        for document, line in zip(documents, lines):
            document["sentences"] = json.loads(line)["sentences"]
    return documents, names


def train(documents, ridge):
    rows, targets, importance = [], [], []
    for document in documents:
        for index, (_, measures) in enumerate(document["sentences"]):
            rows.append(measures)
            targets.append(1.0 if index in document["oracle"] else 0.0)
            importance.append(20 / len(document["sentences"]))  # documents count alike, not sentences
    return logistic.fit(rows, targets, importance, ridge)


def report(name, scores):
    means = [100 * sum(s) / len(s) for s in zip(*scores)]
    print(f"{name}: ROUGE-1/2/L {means[0]:.2f} {means[1]:.2f} {means[2]:.2f} on {len(scores)}",
          file=sys.stderr)


def cross_validate(documents, rouge, ridge):
    cnn, every = [], []
    for fold in range(FOLDS):
        weights = train([d for d in documents if d["fold"] != fold], ridge)
        for document in documents:
            if document["fold"] != fold:
                continue
            score = rouge.score(summary(document, weights), document["ref"])
            every.append(score)
            if document["text"].startswith("(CNN"):
                cnn.append(score)
    report("cross-validated, CNN part", cnn)
    report("cross-validated, all", every)


def main():
    folder, measures = sys.argv[1:3]
    sys.path.insert(0, folder)
    import rouge
    documents, names = load(folder, measures)
    for document in documents:
        document["fold"] = zlib.crc32(document["id"].encode()) % FOLDS
        reference = grams([w for s in document["ref"] for w in rouge.tok(s)])
        document["oracle"] = oracle([rouge.tok(s) for s, _ in document["sentences"]], reference)
    ridge = float(sys.argv[3]) if len(sys.argv) > 3 else 10.0
    cross_validate(documents, rouge, ridge)
    print("# Weights of the sentence measures, in thousandths. Made by core/train/train_summary.py from")
    print("# human-written highlights of news articles; see core/models/summary.md. Do not edit.")
    for name, weight in zip(names, train(documents, ridge)):
        print(f"{name}\t{round(1000 * weight)}")


main()
