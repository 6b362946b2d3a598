"""Runs `article-lens --batch` over texts; for the other scripts of this folder."""

import argparse
import html
import json
import subprocess


def arguments(description):
    """The options that every script has: --command, --data."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--command", default="build/native/article-lens")
    parser.add_argument("--data", default="../shared/data/text")
    return parser


def analyze(command, texts, languages=None):
    """The analyses of texts, in order, nothing removed; paragraphs are apart by blank lines."""
    lines = [json.dumps({"id": i, "html": page(text), "lang": languages[i] if languages else "en"})
             for i, text in enumerate(texts)]
    result = subprocess.run([command, "--batch", "--keep-all", "--jobs", "1"],
                            input="\n".join(lines).encode(), stdout=subprocess.PIPE, check=True)
    for line in result.stdout.decode().splitlines():
        yield json.loads(line)["analysis"]


def page(text):
    """The text as a page: what is measured is the reading of prose, not the finding of it."""
    return "<article>" + "".join(f"<p>{html.escape(paragraph)}</p>"
                                 for paragraph in text.split("\n\n")) + "</article>"


def spans(text, items):
    """The pieces of a text that `start` and `end` name, in UTF-16 code units."""
    units = text.encode("utf-16-le")
    return [units[2 * item["start"]:2 * item["end"]].decode("utf-16-le") for item in items]


def json_lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]
