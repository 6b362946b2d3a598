#!/usr/bin/env python3
"""Golden rules of sentence boundaries that come out right, by language."""

import collections
import json

import batch_command


def same(got, expected):
    """White space inside a sentence aside."""
    return [" ".join(s.split()) for s in got] == [" ".join(s.split()) for s in expected]


def main():
    parser = batch_command.arguments(__doc__)
    parser.add_argument("--show", action="store_true", help="print the rules that fail")
    options = parser.parse_args()
    with open(f"{options.data}/gold/golden_rules.json", encoding="utf-8") as file:
        rules = json.load(file)
    right, total = collections.Counter(), collections.Counter()
    analyses = batch_command.analyze(options.command, [rule["text"] for rule in rules],
                                     [rule["lang"] for rule in rules])
    for rule, analysis in zip(rules, analyses):
        got = batch_command.spans(analysis["article"]["text"], analysis["sentences"])
        name = "en, core" if rule["core"] else rule["lang"]
        total[name] += 1
        right[name] += same(got, rule["expected"])
        if options.show and not same(got, rule["expected"]):
            print(f"{name} {rule['name']}: {got}")
    for name in sorted(total):
        print(f"{name}: {right[name]} of {total[name]}")
    print(f"all: {sum(right.values())} of {sum(total.values())}")


if __name__ == "__main__":
    main()
