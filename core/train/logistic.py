"""Logistic regression with a ridge penalty, by Newton steps. Standard library only, deterministic."""
import math
import operator


def dot(a, b):
    return sum(map(operator.mul, a, b))


def solve(matrix, vector):
    """Solves a symmetric positive definite system by Cholesky's method."""
    n = len(vector)
    low = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = matrix[i][j] - dot(low[i][:j], low[j][:j])
            low[i][j] = math.sqrt(rest) if i == j else rest / low[j][j]
    y = []
    for i in range(n):
        y.append((vector[i] - dot(low[i][:i], y)) / low[i][i])
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (y[i] - sum(low[k][i] * x[k] for k in range(i + 1, n))) / low[i][i]
    return x


def standardized(columns):
    """The columns with mean 0 and deviation 1, and both; a constant column becomes 0."""
    means = [sum(c) / len(c) for c in columns]
    scales = []
    for column, mean in zip(columns, means):
        deviation = math.sqrt(sum((v - mean) ** 2 for v in column) / len(column))
        scales.append(deviation if deviation > 1e-9 else math.inf)
    return [[(v - m) / s for v in c] for c, m, s in zip(columns, means, scales)], means, scales


def fit(rows, targets, importance=None, ridge=1.0, steps=12):
    """Weights for raw measures. `targets` are 0..1; the constant is left out: it does not rank."""
    columns, _, scales = standardized(list(zip(*rows)))
    columns.append([1.0] * len(rows))
    importance = importance or [1.0] * len(rows)
    weights = [0.0] * len(columns)
    for _ in range(steps):
        sums = [0.0] * len(rows)
        for weight, column in zip(weights, columns):
            if weight:
                sums = [s + weight * v for s, v in zip(sums, column)]
        chances = [1 / (1 + math.exp(-max(-30.0, min(30.0, s)))) for s in sums]
        pull = [i * (t - p) for i, t, p in zip(importance, targets, chances)]
        curve = [i * p * (1 - p) for i, p in zip(importance, chances)]
        gradient = [dot(c, pull) - ridge * w for c, w in zip(columns, weights)]
        matrix = [[0.0] * len(columns) for _ in columns]
        for i, a in enumerate(columns):
            curved = list(map(operator.mul, a, curve))
            for j in range(i + 1):
                matrix[i][j] = matrix[j][i] = dot(curved, columns[j])
            matrix[i][i] += ridge
        step = solve(matrix, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return [w / s for w, s in zip(weights, scales)]
