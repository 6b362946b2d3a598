#!/usr/bin/env python3
"""Names that the command finds, scored against hand-marked texts: exact spans, micro F1.

  entities.py DATA_FOLDER [--program build/native/article-lens] [--types PER,ORG,LOC] [SET ...]

DATA_FOLDER holds score_ner.py and the sets as dev/NAME.jsonl.gz or eval/NAME.jsonl.gz. The text of
an analysis may differ from the input in white space; spans are carried back by what is not space.
"""
import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SETS = ["dev/uner_ewt_test", "dev/uner_pud", "eval/worldwide_newswire_fifth", "eval/conll03_testa"]


def analyses(program, documents):
    """One analysis a document, from one run of the command."""
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    run = subprocess.run([program, "--batch", "--keep-all", "--input", "text", "--lang", "en",
                          "--format", "json"], input=lines.encode(), capture_output=True, check=False)
    if run.returncode != 0:
        sys.exit(f"{program}: exit status {run.returncode}: {run.stderr.decode()[:500]}")
    return [json.loads(line)["analysis"] for line in run.stdout.splitlines()]


def squeeze(text):
    """The characters that are no space, and where each one stands."""
    kept = [(c, i) for i, c in enumerate(text) if not c.isspace()]
    return "".join(c for c, _ in kept), [i for _, i in kept]


def code_points(text):
    """The code point at every UTF-16 offset of `text`, and at its end."""
    at = []
    for i, c in enumerate(text):
        at += [i] * (2 if ord(c) > 0xFFFF else 1)
    return at + [len(text)]


def places(document, analysis):
    """Where every code point of the analysis's text stands in the document; None when not found."""
    source, source_at = squeeze(document)
    text = analysis["article"]["text"]
    units = code_points(text)
    found = [None] * (len(text) + 1)
    after = 0
    for block in analysis["article"]["blocks"]:
        begin, end = units[block["start"]], units[block["end"]]
        letters, letters_at = squeeze(text[begin:end])
        at = source.find(letters, after)
        if at < 0:
            at = source.find(letters)
        if at < 0:
            continue
        for k, i in enumerate(letters_at):
            found[begin + i] = source_at[at + k]
        after = at + len(letters)
    return units, found


def predictions(document, analysis):
    units, found = places(document["text"], analysis)
    entities = []
    for entity in analysis["entities"]:
        for mention in entity["mentions"]:
            first, last = found[units[mention["start"]]], found[units[mention["end"]] - 1]
            if first is not None and last is not None:
                entities.append({"start": first, "end": last + 1, "type": entity["type"]})
    return {"id": document["id"], "entities": entities}


def score(folder, name, program, types):
    with gzip.open(folder / (name + ".jsonl.gz"), "rt", encoding="utf8") as lines:
        documents = [json.loads(line) for line in lines]
    found = [predictions(d, a) for d, a in zip(documents, analyses(program, documents))]
    with tempfile.TemporaryDirectory() as work:
        for part, rows in (("gold", documents), ("found", found)):
            with open(os.path.join(work, part), "w", encoding="utf8") as out:
                out.writelines(json.dumps(row) + "\n" for row in rows)
        print(name, flush=True)
        subprocess.run([sys.executable, folder / "score_ner.py", os.path.join(work, "gold"),
                        os.path.join(work, "found"), "--types", types], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("sets", nargs="*", default=SETS)
    parser.add_argument("--program", default="build/native/article-lens")
    parser.add_argument("--types", default="PER,ORG,LOC")
    options = parser.parse_args()
    for name in options.sets:
        score(options.folder, name, options.program, options.types)


main()
