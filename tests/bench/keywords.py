#!/usr/bin/env python3
"""F1 of our ten best keywords against those that people gave, macro-averaged.

  keywords.py DATA_FOLDER [PROGRAM]

A keyword counts when its words, stemmed, are those of a given one. DATA_FOLDER holds rouge.py (for
its stemmer) and the kw_*.jsonl sets. The weights were fitted on all three: train_keywords.py prints
the cross-validated figures.
"""
import json
import sys

import batch


def f1(found, given):
    hits = len(found & given)
    return 2 * hits / (len(found) + len(given)) if hits else 0


def main():
    folder = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else "build/native/article-lens"
    sys.path.insert(0, folder)
    import rouge
    for name in ("kpcrowd", "inspec", "semeval2017"):
        with open(f"{folder}/kw_{name}.jsonl") as lines:
            documents = [json.loads(line) for line in lines]
        results = batch.analyses(program, documents, "--input", "text", "--keep-all", "--no-entities",
                                 "--lang", "en")
        scores = [f1({tuple(rouge.tok(k["term"])) for k in a["keywords"][:10]},
                     {tuple(rouge.tok(k)) for k in d["keys"]}) for a, d in zip(results, documents)]
        print(f"{name:12} F1@10 {100 * sum(scores) / len(scores):.2f} on {len(scores)} documents")


main()
