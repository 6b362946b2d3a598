#!/usr/bin/env python3
"""Writes pages as the text that a browser copies of them, roughly (python3 standard library).

usage: render_pages.py GOLD.jsonl.gz HTML_FOLDER OUT_FOLDER

For every item of GOLD with a full gold text and no pasted text of its own. No style sheets: block
elements begin lines, paragraphs and headings have blank lines around them, cells are parted by tabs.
"""

import gzip
import html.parser
import json
import os
import re
import sys

BLOCKS = set("""address article aside blockquote body center dd details dialog dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre
section summary ul table caption tbody thead tfoot tr option optgroup""".split())
SPACED = set("p h1 h2 h3 h4 h5 h6 blockquote pre".split())
HIDDEN = set("""script style noscript template head svg iframe object textarea select audio video
canvas""".split())
IMPLIED_END = set("p li option td tr".split())
VOID = set("area base br col embed hr img input link meta param source track wbr".split())
MAX_CHARACTERS = 400000


class Renderer(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.breaks, self.space, self.pre = [], 0, False, 0
        self.hidden, self.hidden_tag = 0, None

    def line_end(self, breaks):
        self.breaks, self.space = max(self.breaks, breaks), False

    def is_hidden(self, tag, attributes):
        if tag in HIDDEN:
            return True
        style = attributes.get("style") or ""
        is_marked = "hidden" in attributes or re.search(r"display\s*:\s*none", style)
        return is_marked and tag not in IMPLIED_END and tag not in VOID

    def handle_starttag(self, tag, attrs):
        if self.hidden:
            self.hidden += tag == self.hidden_tag
        elif self.is_hidden(tag, dict(attrs)):
            self.hidden, self.hidden_tag = 1, tag
        elif tag == "br":
            if self.out and not self.breaks:
                self.out.append("\n")
            self.space = False
        elif tag in ("td", "th"):
            if self.out and not self.breaks:
                self.out.append("\t")
            self.space = False
        else:
            self.edge(tag)
            self.pre += tag == "pre"

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden -= tag == self.hidden_tag
            return
        self.edge(tag)
        if tag == "pre" and self.pre:
            self.pre -= 1

    def edge(self, tag):
        if tag in SPACED:
            self.line_end(2)
        elif tag in BLOCKS:
            self.line_end(1)

    def handle_data(self, data):
        if self.hidden:
            return
        text = data
        if not self.pre:
            words = data.split()
            if not words:
                self.space = self.space or not self.breaks
                return
            gap = (data[0].isspace() or self.space) and not self.breaks and self.out
            text = (" " if gap else "") + " ".join(words)
        if self.breaks and self.out:
            self.out.append("\n" * self.breaks)
        self.out.append(text)
        self.breaks, self.space = 0, data[-1].isspace() and not self.pre


def main(gold, folder, out):
    os.makedirs(out, exist_ok=True)
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        items = [item for item in map(json.loads, lines)
                 if item.get("gold_kind") == "full" and item.get("gold") and not item.get("has_text")]
    for item in items:
        with gzip.open(f"{folder}/{item['id']}.html.gz", "rt", encoding="utf-8") as page:
            renderer = Renderer()
            renderer.feed(page.read())
            renderer.close()
        text = "".join(renderer.out)
        if len(text) <= MAX_CHARACTERS:
            with open(f"{out}/{item['id']}.txt", "w", encoding="utf-8", newline="") as file:
                file.write(text)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
