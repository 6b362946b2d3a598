#!/usr/bin/env python3
"""ROUGE of our three sentences and of the first three, on news with human-written highlights.

  summaries.py DATA_FOLDER [PROGRAM]

DATA_FOLDER holds rouge.py and the summ_*.jsonl sets. The weights were fitted on cnndm_val: its
figures here are not a test, train_summary.py prints the cross-validated ones. summeval and realsumm
were never trained on; summeval has 11 references, of which the first is the article's own.
"""
import json
import sys

import batch


def report(rouge, set_name, who, summaries, documents):
    scores = [rouge.score(s, d["ref"]) for s, d in zip(summaries, documents)]
    means = [100 * sum(column) / len(column) for column in zip(*scores)]
    words = sum(len(rouge.tok(t)) for s in summaries for t in s) / len(summaries)
    print(f"{set_name:22} {who:7} ROUGE-1/2/L {means[0]:.2f} {means[1]:.2f} {means[2]:.2f}"
          f"   {words:.0f} words   {len(documents)} documents")


def main():
    folder = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else "build/native/article-lens"
    sys.path.insert(0, folder)
    import rouge
    for name in ("cnndm_val", "summeval", "realsumm"):
        with open(f"{folder}/summ_{name}.jsonl") as lines:
            documents = [json.loads(line) for line in lines]
        results = batch.analyses(program, documents, "--input", "text", "--keep-all", "--no-entities")
        ours = [[batch.text_of(a, s) for s in a["summary"]] for a in results]
        lead = [[batch.text_of(a, s) for s in a["sentences"][:3]] for a in results]
        parts = [(name, list(range(len(documents))))]
        if name == "cnndm_val":
            parts.insert(0, (name + ", CNN part", [i for i, d in enumerate(documents)
                                                   if d["text"].startswith("(CNN")]))
        for part, chosen in parts:
            kept = [documents[i] for i in chosen]
            report(rouge, part, "lead-3", [lead[i] for i in chosen], kept)
            report(rouge, part, "ours", [ours[i] for i in chosen], kept)


main()
