#!/usr/bin/env python3
"""ROUGE of our three sentences and of the first three, on news with human-written highlights.

The weights were fitted on cnndm_val, so its figures here are no test: train_summary.py prints the
cross-validated ones. summeval and realsumm were never trained on; their first reference counts.
"""
import sys

import batch_command


def report(rouge, part, who, summaries, documents):
    scores = [rouge.score(s, d["ref"]) for s, d in zip(summaries, documents)]
    means = [100 * sum(column) / len(column) for column in zip(*scores)]
    words = sum(len(rouge.tok(t)) for s in summaries for t in s) / len(summaries)
    print(f"{part:20} {who:7} ROUGE-1/2/L {means[0]:.2f} {means[1]:.2f} {means[2]:.2f}"
          f"   {words:.0f} words   {len(documents)} documents")


def main():
    arguments = batch_command.arguments(__doc__).parse_args()
    sys.path.insert(0, arguments.data)
    import rouge
    for name in ("cnndm_val", "summeval", "realsumm"):
        documents = batch_command.json_lines(f"{arguments.data}/summ_{name}.jsonl")
        ours, lead = [], []
        for a in batch_command.analyze(arguments.command, [d["text"] for d in documents]):
            ours.append(batch_command.spans(a["article"]["text"], a["summary"]))
            lead.append(batch_command.spans(a["article"]["text"], a["sentences"][:3]))
        parts = {name: range(len(documents))}
        if name == "cnndm_val":
            parts["cnndm_val, CNN part"] = [i for i, d in enumerate(documents)
                                            if d["text"].startswith("(CNN")]
        for part, chosen in parts.items():
            kept = [documents[i] for i in chosen]
            report(rouge, part, "lead-3", [lead[i] for i in chosen], kept)
            report(rouge, part, "ours", [ours[i] for i in chosen], kept)


main()
