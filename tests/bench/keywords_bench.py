#!/usr/bin/env python3
"""F1 of our ten best keywords against those that people gave, macro-averaged.

A keyword counts when its words, stemmed, are those of a given one. The weights were fitted on all
three sets: train_keywords.py --cross-validate prints the figures for documents not seen in fitting.
"""
import sys

import batch_command


def f1(found, given):
    hits = len(found & given)
    return 2 * hits / (len(found) + len(given)) if hits else 0


def main():
    arguments = batch_command.arguments(__doc__).parse_args()
    sys.path.insert(0, arguments.data)
    import rouge
    for name in ("kpcrowd", "inspec", "semeval2017"):
        documents = batch_command.json_lines(f"{arguments.data}/kw_{name}.jsonl")
        results = batch_command.analyze(arguments.command, [d["text"] for d in documents])
        scores = [f1({tuple(rouge.tok(k["term"])) for k in a["keywords"][:10]},
                     {tuple(rouge.tok(k)) for k in d["keys"]}) for a, d in zip(results, documents)]
        print(f"{name:12} F1@10 {100 * sum(scores) / len(scores):.2f}   {len(scores)} documents")


main()
