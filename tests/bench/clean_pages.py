#!/usr/bin/env python3
"""Measures the cleaning of pages or pasted texts against human gold, with the scorer beside the data.

usage: clean_pages.py [--data DIR] [--binary FILE] [--input html|text] [--origin aeb[,wcxb,...]]
                      [--page-type article] [--half 0|1] [--cjk] [--keep PRED.jsonl] [--per-item FILE]

Runs `article-lens --batch` once over the gold's documents (JSON lines {"id", "html" or "text", "url"}),
turns its answers into the scorer's form and prints the scorer's figures, and the seconds of CPU time a
document took. `--half` takes one of two halves of the hosts, to see that a constant is not fitted.
Python 3, standard library only.
"""
import argparse
import gzip
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile


def read_lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half_of(item):
    host = item.get("host") or item["id"]
    return hashlib.sha256(host.encode()).digest()[0] & 1


def chosen(gold, args):
    origins = args.origin.split(",")
    for item in gold:
        if item["origin"] not in origins:
            continue
        if args.page_type and item.get("page_type") != args.page_type:
            continue
        if args.half is not None and half_of(item) != args.half:
            continue
        yield item


def document(item, args):
    """The input of one item, or None when the data has none of that kind."""
    ending = "txt" if args.input == "text" else "html"
    path = os.path.join(args.data, "dev", args.input, f"{item['id']}.{ending}.gz")
    if not os.path.exists(path):
        return None
    with gzip.open(path, "rt", encoding="utf-8", newline="") as source:
        line = {"id": item["id"], args.input: source.read()}
    if item.get("url") and args.input == "html":
        line["url"] = item["url"]
    return line


def prediction(answer):
    article = answer.get("analysis", {}).get("article", {})
    return {
        "id": answer["id"],
        "text": article.get("text", ""),
        "title": article.get("title"),
        "byline": article.get("byline"),
        "date": article.get("published"),
    }


def print_stages(timings):
    """The mean milliseconds of the stages that clean a page."""
    stages = ("decode", "parse", "extract")
    means = [sum(t.get(stage, 0) for t in timings) / max(1, len(timings)) for stage in stages]
    print("ms a document:", ", ".join(f"{s} {m:.2f}" for s, m in zip(stages, means)),
          f"together {sum(means):.2f}")


def run(items, args, folder):
    """Predictions of all items; prints failures and the CPU time."""
    batch = os.path.join(folder, "batch.jsonl")
    count = 0
    with open(batch, "w", encoding="utf-8") as out:
        for item in items:
            line = document(item, args)
            if line is None:
                continue
            out.write(json.dumps(line) + "\n")
            count += 1
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [args.binary, "--batch", "--timings", "--jobs", "1", batch]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{count} documents, exit {done.returncode}, {1000 * seconds / max(1, count):.2f} ms CPU "
          "a document, the whole analysis")
    answers = [json.loads(line) for line in done.stdout.split(b"\n") if line]
    for answer in answers:
        if "error" in answer:
            print("error:", answer["id"], answer["error"]["code"])
    print_stages([answer["analysis"]["timings"] for answer in answers if "analysis" in answer])
    return [prediction(answer) for answer in answers]


def score(items, predictions, args, folder):
    """Hands gold and predictions to the scorer, and its words to standard output."""
    gold = os.path.join(folder, "gold.jsonl")
    found = args.keep or os.path.join(folder, "found.jsonl")
    have = {entry["id"] for entry in predictions}
    with open(gold, "w", encoding="utf-8") as out:
        for item in items:
            if item["id"] in have:
                out.write(json.dumps(item) + "\n")
    with open(found, "w", encoding="utf-8") as out:
        for entry in predictions:
            out.write(json.dumps(entry) + "\n")
    command = [sys.executable, os.path.join(args.data, "score.py"), gold, found]
    if args.cjk:
        command.append("--cjk")
    if args.per_item:
        command += ["--per-item", args.per_item]
    return subprocess.run(command, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", default="../shared/data/cleaning")
    parser.add_argument("--binary", default="build/native/article-lens")
    parser.add_argument("--input", choices=["html", "text"], default="html")
    parser.add_argument("--origin", default="aeb")
    parser.add_argument("--page-type")
    parser.add_argument("--half", type=int, choices=[0, 1])
    parser.add_argument("--cjk", action="store_true")
    parser.add_argument("--keep", help="where to leave the predictions")
    parser.add_argument("--per-item", help="where to leave the figures of each document")
    args = parser.parse_args()
    items = list(chosen(read_lines(os.path.join(args.data, "dev", "gold.jsonl.gz")), args))
    with tempfile.TemporaryDirectory() as folder:
        predictions = run(items, args, folder)
        return score(items, predictions, args, folder)


if __name__ == "__main__":
    sys.exit(main())
