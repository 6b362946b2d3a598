#!/usr/bin/env python3
"""Rank correlation of every score with human easiness (CLEAR, never trained on), and the share of
OneStopEnglish triples that come out in order (the verdict has been trained on these)."""

import batch_command

EASE = {"verdict ease", "fleschReadingEase", "daleChall1995"}


def ranks(values):
    order = sorted(range(len(values)), key=lambda i: values[i])
    result = [0.0] * len(values)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and values[order[j + 1]] == values[order[i]]:
            j += 1
        for k in range(i, j + 1):
            result[order[k]] = (i + j) / 2
        i = j + 1
    return result


def spearman(a, b):
    a, b = ranks(a), ranks(b)
    mean = (len(a) - 1) / 2
    top = sum((x - mean) * (y - mean) for x, y in zip(a, b))
    spread = [sum((x - mean) ** 2 for x in c) ** 0.5 for c in (a, b)]
    return top / (spread[0] * spread[1])


def scores_of(analysis):
    """Every score as hardness: what runs the other way has its sign turned."""
    readability = analysis["readability"]
    scores = {"verdict grade": readability["grade"], "verdict ease": readability["ease"]}
    scores.update({score["id"]: score["value"] for score in readability["scores"]})
    return {name: -value if name in EASE else value
            for name, value in scores.items() if value is not None}


def main():
    options = batch_command.arguments(__doc__).parse_args()
    clear = batch_command.json_lines(f"{options.data}/read_clear.jsonl")
    measured = [scores_of(analysis) for analysis in
                batch_command.analyze(options.command, [item["text"] for item in clear])]
    corpus = batch_command.json_lines(f"{options.data}/read_ose.jsonl")
    texts = [item[level] for item in corpus for level in ("ele", "int", "adv")]
    levels = [scores_of(analysis) for analysis in batch_command.analyze(options.command, texts)]
    for name in measured[0]:
        rows = [(m[name], -float(item["bt_easiness"])) for m, item in zip(measured, clear)
                if name in m]
        triples = [[text.get(name) for text in levels[i:i + 3]] for i in range(0, len(levels), 3)]
        triples = [t for t in triples if None not in t]
        ordered = sum(a < b < c for a, b, c in triples)
        share = f"{ordered / len(triples):.3f}" if triples else "-"
        print(f"{name}: Spearman {spearman(*zip(*rows)):.3f} on {len(rows)} texts, "
              f"triples in order {share} of {len(triples)}")


if __name__ == "__main__":
    main()
