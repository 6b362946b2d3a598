#!/usr/bin/env python3
"""Fits the weights of the readability verdict on the OneStopEnglish corpus.

Usage: train_ease.py FEATURES_PROGRAM read_ose.jsonl --weights OUT
       train_ease.py FEATURES_PROGRAM read_ose.jsonl --evaluate read_clear.jsonl

Each line of the corpus has one text at three levels: "ele", "int", "adv". The model is a ridge
regression on standardized features to 0, 1, 2. LAMBDA was chosen by the share of triples that come
out in order in five-fold cross-validation over texts; CLEAR, if given, is only reported.
"""

import argparse
import json
import subprocess

LAMBDA = 1.0
FOLDS = 5


def measure(program, texts):
    """Feature names, feature rows, median grades, Flesch Reading Ease."""
    result = subprocess.run([program], input="\x1e".join(texts).encode(), stdout=subprocess.PIPE,
                            check=True)
    lines = result.stdout.decode().splitlines()
    rows = [[float(cell) for cell in line.split("\t")] for line in lines[1:]]
    names = lines[0].split("\t")[:-2]
    return names, [row[:-2] for row in rows], [row[-2] for row in rows], [row[-1] for row in rows]


def mean(values):
    return sum(values) / len(values)


def spread(values):
    middle = mean(values)
    return (sum((value - middle) ** 2 for value in values) / len(values)) ** 0.5


def solve(matrix, right):
    """Gaussian elimination; the matrix is positive definite."""
    size = len(right)
    for i in range(size):
        for k in range(i + 1, size):
            factor = matrix[k][i] / matrix[i][i]
            for j in range(i, size):
                matrix[k][j] -= factor * matrix[i][j]
            right[k] -= factor * right[i]
    solution = [0.0] * size
    for i in reversed(range(size)):
        known = sum(matrix[i][j] * solution[j] for j in range(i + 1, size))
        solution[i] = (right[i] - known) / matrix[i][i]
    return solution


def fit(rows, levels):
    """[(mean, spread, weight)] of each feature."""
    columns = list(zip(*rows))
    scale = [(mean(column), spread(column)) for column in columns]
    standard = [[(x - m) / s for x, (m, s) in zip(row, scale)] for row in rows]
    level = mean(levels)
    size = len(columns)
    matrix = [[sum(row[i] * row[j] for row in standard) + (LAMBDA * len(rows) if i == j else 0)
               for j in range(size)] for i in range(size)]
    right = [sum(row[i] * (y - level) for row, y in zip(standard, levels)) for i in range(size)]
    return [(m, s, w) for (m, s), w in zip(scale, solve(matrix, right))]


def predict(model, row):
    return sum(w * (x - m) / s for x, (m, s, w) in zip(row, model))


def ordered_share(rows, levels):
    """Share of triples in order, each predicted by a model that has not seen its text."""
    right = 0
    texts = len(rows) // 3
    for fold in range(FOLDS):
        keep = [i for i in range(len(rows)) if (i // 3) % FOLDS != fold]
        model = fit([rows[i] for i in keep], [levels[i] for i in keep])
        for text in range(fold, texts, FOLDS):
            a, b, c = (predict(model, rows[3 * text + level]) for level in range(3))
            right += a < b < c
    return right / texts


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
    ma, mb = mean(a), mean(b)
    top = sum((x - ma) * (y - mb) for x, y in zip(a, b))
    return top / (len(a) * spread(a) * spread(b))


def micro(value):
    return round(value * 1e6)


def write(path, names, model, positions, grades, ease):
    """The list `ease_weights`: mean, spread, weight; then base and slope of the two scales."""
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# The readability verdict, in millionths: mean, spread and weight of each feature, then base and\n"
                  "# slope of the scales. Written by core/train/train_ease.py; card: core/models/ease.md.\n")
        for name, numbers in zip(names, model):
            out.write(f"{name}\t{' '.join(str(micro(number)) for number in numbers)}\n")
        slope = spread(grades) / spread(positions)
        out.write(f"grade\t{micro(mean(grades))} {micro(slope)}\n")
        slope = spread(ease) / spread(positions)
        out.write(f"ease\t{micro(mean(ease))} {micro(-slope)}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("--weights")
    parser.add_argument("--evaluate", metavar="CLEAR")
    options = parser.parse_args()

    corpus = [json.loads(line) for line in open(options.corpus, encoding="utf-8")]
    texts = [item[level] for item in corpus for level in ("ele", "int", "adv")]
    levels = [0.0, 1.0, 2.0] * len(corpus)
    names, rows, grades, ease = measure(options.program, texts)
    model = fit(rows, levels)
    print(f"OneStopEnglish triples in order, cross-validated: {ordered_share(rows, levels):.3f}")
    print(f"  by the median of the formulas: "
          f"{sum(grades[i] < grades[i + 1] < grades[i + 2] for i in range(0, len(grades), 3)) / len(corpus):.3f}")
    if options.weights:
        write(options.weights, names, model, [predict(model, row) for row in rows], grades, ease)
    if options.evaluate:
        clear = [json.loads(line) for line in open(options.evaluate, encoding="utf-8")]
        _, rows, grades, ease = measure(options.program, [item["text"] for item in clear])
        human = [float(item["bt_easiness"]) for item in clear]
        print(f"CLEAR, Spearman: verdict {-spearman([predict(model, row) for row in rows], human):.3f}, "
              f"median of the formulas {-spearman(grades, human):.3f}, "
              f"Flesch Reading Ease {spearman(ease, human):.3f}")


if __name__ == "__main__":
    main()
