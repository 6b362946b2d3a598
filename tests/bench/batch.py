"""Runs documents through `article-lens --batch` for the scorers in this folder."""
import json
import subprocess


def analyses(program, documents, *options):
    """The analysis of each {"id", "text", ...}, in order; `article["utf16"]` is its text's bytes."""
    keys = ("id", "text", "html", "url", "lang")
    lines = "".join(json.dumps({k: d[k] for k in keys if k in d}) + "\n" for d in documents)
    run = subprocess.run([program, "--batch", "--no-progress", *options], input=lines.encode(),
                         stdout=subprocess.PIPE, check=True)
    results = [json.loads(line)["analysis"] for line in run.stdout.splitlines()]
    for result in results:
        result["article"]["utf16"] = result["article"]["text"].encode("utf-16-le")
    return results


def text_of(analysis, span):
    """What a span of the analysis covers; its offsets are UTF-16 code units."""
    return analysis["article"]["utf16"][2 * span["start"]:2 * span["end"]].decode("utf-16-le")
