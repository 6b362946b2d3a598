#!/usr/bin/env python3
"""Fits the weights of the keyword measures on three sets at once, so that one tool serves news and
abstracts.

  for s in kpcrowd inspec semeval2017; do lens_measures < kw_$s.jsonl > measures.$s; done
  train_keywords.py DATA_FOLDER measures > core/data/en/keyword_weights.txt
  train_keywords.py DATA_FOLDER measures --cross-validate

A phrase's target is whether people gave it as a keyword (stemmed words compared). Sets count alike,
and so do the documents of a set. A weight is the sum of a constant part and parts that change with
the traits of the text. --cross-validate prints F1@10 over 5 folds by document instead of weights.
"""
import json
import sys
import zlib

import logistic

SETS = ("kpcrowd", "inspec", "semeval2017")
FOLDS = 5
RIDGE = 10.0
KEPT_NEGATIVES = 4  # one in four, which counts four times: as good, and four times as fast


def load(folder, measures, rouge):
    documents = []
    for name in SETS:
        with open(f"{folder}/kw_{name}.jsonl") as lines, open(f"{measures}.{name}") as measured:
            names = json.loads(next(measured))
            loaded = []
            for line, measured_line in zip(lines, measured):
                document = {**json.loads(line), **json.loads(measured_line), "set": name}
                document["gold"] = {tuple(rouge.tok(key)) for key in document["keys"]}
                document["terms"] = [tuple(rouge.tok(text)) for text, _ in document["phrases"]]
                document["fold"] = zlib.crc32(document["id"].encode()) % FOLDS
                loaded.append(document)
            for document in loaded:
                document["importance"] = 3e4 / len(loaded) / max(1, len(document["phrases"]))
            documents += loaded
    return documents, [n + t for t in names["traits"] for n in names["phrases"]]


def expanded(document, measures):
    return [value * trait for trait in document["traits"] for value in measures]


def train(documents):
    rows, targets, importance = [], [], []
    for document in documents:
        for index, (term, (_, measures)) in enumerate(zip(document["terms"], document["phrases"])):
            is_key = term in document["gold"]
            if not is_key and index % KEPT_NEGATIVES:
                continue
            rows.append(expanded(document, measures))
            targets.append(1.0 if is_key else 0.0)
            importance.append(document["importance"] * (1 if is_key else KEPT_NEGATIVES))
    return logistic.fit(rows, targets, importance, RIDGE, steps=8)


def f1_at_10(document, weights):
    sums = [logistic.dot(weights, expanded(document, m)) for _, m in document["phrases"]]
    found = []
    for index in sorted(range(len(sums)), key=lambda i: (-sums[i], i))[:20]:
        if document["terms"][index] not in found and len(found) < 10:
            found.append(document["terms"][index])
    hits = len(set(found) & document["gold"])
    return 2 * hits / (len(found) + len(document["gold"])) if hits else 0


def cross_validate(documents):
    scores = {name: [] for name in SETS}
    for fold in range(FOLDS):
        weights = train([d for d in documents if d["fold"] != fold])
        for document in documents:
            if document["fold"] == fold:
                scores[document["set"]].append(f1_at_10(document, weights))
    for name, values in scores.items():
        print(f"{name}: F1@10 {100 * sum(values) / len(values):.2f} on {len(values)}, cross-validated")


def main():
    folder, measures = sys.argv[1:3]
    sys.path.insert(0, folder)
    import rouge
    documents, names = load(folder, measures, rouge)
    if "--cross-validate" in sys.argv:
        return cross_validate(documents)
    print("# Weights of the keyword measures, in thousandths. Made by core/train/train_keywords.py from")
    print("# keywords that people gave to news and abstracts; see core/models/summary.md. Do not edit.")
    for name, weight in zip(names, train(documents)):
        print(f"{name}\t{round(1000 * weight)}")


main()
